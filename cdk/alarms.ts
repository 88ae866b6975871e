/** Tells people when the scanner itself is in trouble: silence must mean that all is well. */
import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Metric,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { UsageError } from '../lambdas/steps/types.ts';

export interface AlarmsProps {
  /** The metrics' `service`. */
  readonly service: string;
  readonly topic: ITopic;
  readonly stateMachine: StateMachine;
  readonly missedScans: IQueue;
  /** The longest time that is expected between two scans: an hour to 112 hours. */
  readonly period: Duration;
}

export class Alarms extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { service, topic, stateMachine, missedScans, period }: AlarmsProps,
  ) {
    super(scope, id);
    const action = new SnsAction(topic);
    const minutes = Duration.minutes(5);
    const alarm = (name: string, description: string, metric: IMetric): void => {
      new Alarm(this, name, {
        alarmDescription: `Plumbline: ${description}`,
        metric,
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(action);
    };
    const ours = (metricName: string, period: Duration): Metric =>
      new Metric({
        namespace: 'Plumbline',
        metricName,
        dimensionsMap: { service },
        statistic: 'Sum',
        period,
      });
    const sum = { statistic: 'Sum', period: minutes };

    alarm(
      'ScanFailed',
      'a scan failed; its execution in Step Functions says why.',
      stateMachine.metricFailed(sum),
    );
    alarm(
      'ScanTimedOut',
      'a scan ran out of time: raise `timeout`, or scan less.',
      stateMachine.metricTimedOut(sum),
    );
    alarm('ScanAborted', 'somebody stopped a scan.', stateMachine.metricAborted(sum));
    alarm(
      'UnitsFailed',
      'regions could not be read: see the coverage of the last scan.',
      ours('UnitsFailed', minutes),
    );
    alarm(
      'AccountsFailed',
      'accounts could not be judged: see the last summary.',
      ours('AccountsFailed', minutes),
    );
    alarm(
      'ConfigRefused',
      'a file under config/ in the bucket is refused, what it said before stays in force: see the last summary.',
      ours('ConfigRefused', minutes),
    );
    alarm(
      'ScanNotStarted',
      'the schedule could not start a scan: the queue of missed scans says why.',
      missedScans.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: minutes }),
    );

    const hours = lateAfter(period);
    const late = new Alarm(this, 'ScanLate', {
      alarmDescription: `Plumbline: no scan has finished for ${hours} hours, or none ever has: start one.`,
      metric: ours('ScanCompleted', Duration.hours(1)),
      threshold: 1,
      evaluationPeriods: hours,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    late.addAlarmAction(action);
    late.addOkAction(action);
  }
}

/** One and a half periods, in whole hours. CloudWatch looks back for seven days at most. */
function lateAfter(period: Duration): number {
  const hours = Math.ceil(period.toHours({ integral: false }) * 1.5);
  if (hours < 2 || hours > 168)
    throw new UsageError(
      `period: ${period.toHumanString()} cannot be watched; write one hour to 112 hours (an alarm looks back for 7 days)`,
    );
  return hours;
}
