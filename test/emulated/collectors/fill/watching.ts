import { PutMetricAlarmCommand, type PutMetricAlarmCommandInput } from '@aws-sdk/client-cloudwatch';
import {
  CreateLogGroupCommand,
  PutMetricFilterCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Clients } from '../clients.ts';

const tags = { owner: 'Zoë & søn', empty: '' };
const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** Log groups with and without retention, metric filters, alarms of both kinds. */
export async function fillWatching({ cloudwatch, logs, accountId, region }: Clients): Promise<void> {
  const logGroupName = '/aws/trail_main';
  await logs.send(new CreateLogGroupCommand({ logGroupName, tags }));
  await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 365 }));
  await logs.send(new CreateLogGroupCommand({ logGroupName: 'bare' }));
  for (const filterName of ['root use', 'vpc'])
    await logs.send(
      new PutMetricFilterCommand({
        ...{ logGroupName, filterName, filterPattern: '{ $.userIdentity.type = "Root" }' },
        metricTransformations: [{ metricName: 'seen', metricNamespace: 'Trail', metricValue: '1' }],
      }),
    );

  const AlarmActions = [`arn:aws:sns:${region}:${accountId}:alarms`];
  const when = {
    ...{ EvaluationPeriods: 1, Threshold: 1 },
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  } as const;
  const plain = { MetricName: 'seen', Namespace: 'Trail', Period: 300, Statistic: 'Sum' } as const;
  const alarm = (more: Omit<PutMetricAlarmCommandInput, 'EvaluationPeriods' | 'ComparisonOperator'>) =>
    cloudwatch.send(new PutMetricAlarmCommand({ ...when, ...more }));
  await alarm({ AlarmName: 'root use (für alle)', ...plain, AlarmActions, Tags });
  await alarm({ AlarmName: 'silent', ...plain, ActionsEnabled: false });
  // moto knows no composite alarms: `moto.ts` makes one of this, with the description as its rule.
  await alarm({ AlarmName: 'composite', AlarmDescription: 'ALARM(silent)', ...plain, AlarmActions, Tags });
}
