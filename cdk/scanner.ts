import { Duration } from 'aws-cdk-lib';
import { EventBus, type IEventBus } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Schedule, ScheduleExpression, ScheduleTargetInput, TimeWindow } from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { AnyRule } from '../engine/rule.ts';
import { rulesWith } from '../lambdas/config/custom-rules.ts';
import { UsageError, type ScanConfig } from '../lambdas/steps/types.ts';
import { Alarms } from './alarms.ts';
import { lambdaCode } from './code.ts';
import type { Step } from './bundle.ts';
import { Functions } from './functions.ts';
import { retentionOf, type Retention } from './retention.ts';
import { Routes } from './routes.ts';
import { emailAddress, chosenRules, scanConfig, type ScanSettings } from './settings.ts';
import { Tables } from './tables.ts';
import { Vault } from './vault.ts';
import { Workflow, type Concurrency } from './workflow.ts';

/** When scans start by themselves. */
export interface ScanSchedule {
  /** A rate or a cron expression (UTC). */
  readonly expression: ScheduleExpression;
  /** Longest time between two scans, one hour to 112 hours; after one and a half of it a scan is late. */
  readonly period: Duration;
}

export interface ScannerProps extends ScanSettings {
  /** Begins the names of roles, database and workgroup; letters, digits, `-`. Two in one account need two. @default 'Plumbline' */
  readonly name?: string;
  /** @default every day at 02:00 UTC, give or take the quarter of an hour after it */
  readonly schedule?: ScanSchedule;
  /** E-mail addresses that are told what changed, and when the scanner is in trouble. @default none */
  readonly alertEmails?: readonly string[];
  /** Gets one event per opened or resolved finding. @default the account's default bus */
  readonly eventBus?: IEventBus;
  /** @default 14 days of scans, 400 of tables, 30 of old versions, 7 of query results, 90 of logs */
  readonly retention?: Retention;
  /** @default 20 batches at once, 5 accounts each, 20 regions each */
  readonly concurrency?: Concurrency;
  /** A scan that takes longer has failed. @default 12 hours */
  readonly timeout?: Duration;
  /** Encrypts bucket, topic and queue; its policy must be changeable, or let CloudWatch use it. @default a new key that rotates */
  readonly key?: IKey;
  /** Where S3 writes server access logs of the bucket. @default none */
  readonly accessLogsBucket?: IBucket;
  /** A query that would read more is stopped; 10 MB at least. @default 100 GiB, about half a dollar */
  readonly queryLimitBytes?: number;
  /** Code of the functions. @default bundled from this package when the app is synthesized */
  readonly code?: (step: Step, config: ScanConfig) => Code;
}

/**
 * Scans the accounts of an organization on a schedule, keeps what it found in a bucket, and tells people what changed.
 * The role that it enters in each account is MemberRole. Throws UsageError where a setting cannot be right.
 *
 * @example new Scanner(this, 'Scanner', { accounts: { organization: true }, externalId: 'a-long-secret-word' })
 */
export class Scanner extends Construct {
  readonly vault: Vault;
  readonly stateMachine: StateMachine;
  readonly tables: Tables;
  /** What it judges by, custom rules among them: MemberRole asks for it. */
  readonly rules: readonly AnyRule[];

  constructor(scope: Construct, id: string, props: ScannerProps) {
    super(scope, id);
    const { name = 'Plumbline', concurrency, schedule = daily, customRules = [] } = props;
    const { code = (step: Step, config: ScanConfig) => lambdaCode(step, config, customRules) } = props;
    const { alertEmails = [], key, accessLogsBucket } = props;
    check(name, alertEmails);
    const known = rulesWith(customRules);
    this.rules = chosenRules(props, known);
    const config = scanConfig(props, known);
    const retention = retentionOf(props.retention);
    const width = { batches: 20, accounts: 5, units: 20, ...concurrency };

    this.vault = new Vault(this, 'Vault', {
      retention,
      alertEmails,
      ...(key && { key }),
      ...(accessLogsBucket && { accessLogsBucket }),
    });
    const { vault } = this;
    const eventBus = props.eventBus ?? EventBus.fromEventBusName(this, 'EventBus', 'default');
    const { logs } = retention;
    const routes = new Routes(this, 'Routes', { key: vault.key, routes: props.alertRoutes ?? {} }).topics;
    const functions = new Functions(this, 'Functions', { name, vault, config, routes, eventBus, logs, code });
    this.stateMachine = new Workflow(this, 'Workflow', {
      functions: functions.of,
      vault,
      concurrency: width,
      timeout: props.timeout ?? Duration.hours(12),
      logs,
    }).stateMachine;
    this.tables = new Tables(this, 'Tables', {
      name: name.toLowerCase().replaceAll('-', '_'),
      vault,
      days: retention.tables,
      queryLimitBytes: props.queryLimitBytes ?? 100 * 1024 ** 3,
    });
    new Schedule(this, 'Schedule', {
      description: 'Plumbline: a scan of everything',
      schedule: schedule.expression,
      timeWindow: TimeWindow.flexible(Duration.minutes(15)),
      target: new StepFunctionsStartExecution(this.stateMachine, {
        input: ScheduleTargetInput.fromObject({}),
        deadLetterQueue: vault.missedScans,
        retryAttempts: 5,
        maxEventAge: Duration.hours(1),
      }),
    });
    new Alarms(this, 'Alarms', {
      service: name.toLowerCase(),
      topic: vault.topic,
      stateMachine: this.stateMachine,
      missedScans: vault.missedScans,
      period: schedule.period,
    });
  }
}

const daily: ScanSchedule = {
  expression: ScheduleExpression.cron({ hour: '2', minute: '0' }),
  period: Duration.days(1),
};

function check(name: string, alertEmails: readonly string[]): void {
  if (!/^[A-Za-z][A-Za-z0-9-]{0,31}$/.test(name))
    throw new UsageError(
      `name: '${name}' cannot be used; write a letter, then up to 31 letters, digits or '-'`,
    );
  for (const address of alertEmails) emailAddress('alertEmails', address);
}
