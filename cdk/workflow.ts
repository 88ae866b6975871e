/** The state machine of a scan: plan, then batches of accounts side by side, then report and notify. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import type { Step } from './bundle.ts';
import { accept, type Finding } from './nag.ts';
import type { Vault } from './vault.ts';

/** How much runs at once. AWS's rates are per account and region, so wide is safe; the functions count as well. */
export interface Concurrency {
  /** Batches at once. @default 20 */
  readonly batches?: number;
  /** Accounts of one batch at once. @default 5 */
  readonly accounts?: number;
  /** Regions of one account at once. @default 20 */
  readonly units?: number;
}

export interface WorkflowProps {
  readonly functions: Readonly<Record<Step, Function>>;
  readonly vault: Vault;
  readonly concurrency: Required<Concurrency>;
  readonly timeout: Duration;
  readonly logs: RetentionDays;
}

const at = (path: string): string => sfn.JsonPath.stringAt(path);

export class Workflow extends Construct {
  readonly stateMachine: sfn.StateMachine;

  constructor(scope: Construct, id: string, { functions, vault, concurrency, timeout, logs }: WorkflowProps) {
    super(scope, id);
    const call = (
      name: string,
      step: Step,
      payload: Readonly<Record<string, unknown>>,
      rest: object = { outputPath: '$.Payload' },
    ) =>
      retried(
        new LambdaInvoke(this, name, {
          lambdaFunction: functions[step],
          payload: sfn.TaskInput.fromObject(payload),
          retryOnServiceExceptions: false,
          ...rest,
        }),
      );
    const plan = call('Plan', 'plan', {
      step: 'scan',
      execution: at('$$.Execution.Name'),
      startedAt: at('$$.Execution.StartTime'),
      request: sfn.JsonPath.objectAt('$$.Execution.Input'),
    });
    // Batches are made by `plan` and results written by each step: neither ItemBatcher nor ResultWriter is needed.
    const batches = new sfn.DistributedMap(this, 'Batches', {
      itemReader: new sfn.S3JsonLItemReader({ bucketNamePath: at('$.bucket'), key: at('$.key') }),
      maxConcurrency: concurrency.batches,
      toleratedFailurePercentage: 100,
      label: 'Batches',
      resultPath: sfn.JsonPath.DISCARD,
    }).itemProcessor(this.accounts(call, concurrency));
    const report = call('Report', 'report', { scan: at('$.scan') });
    const notify = call(
      'Notify',
      'notify',
      { scan: at('$.scan') },
      {
        resultSelector: { 'sent.$': '$.Payload.sent', 'published.$': '$.Payload.published' },
        resultPath: '$.notified',
      },
    );

    this.stateMachine = new sfn.StateMachine(this, 'StateMachine', {
      definitionBody: sfn.DefinitionBody.fromChainable(plan.next(batches).next(report).next(notify)),
      timeout,
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Logs', { retention: logs, removalPolicy: RemovalPolicy.DESTROY }),
        level: sfn.LogLevel.ALL,
      },
    });
    this.stateMachine.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: [vault.bucket.arnForObjects('scans/*/batches.jsonl')],
      }),
    );
    this.stateMachine.addToRolePolicy(
      new PolicyStatement({ actions: ['kms:Decrypt'], resources: [vault.key.keyArn] }),
    );
    acceptWildcards(this.stateMachine);
  }

  /** A failed account or unit leaves no marker or outcome, which the next step counts as a gap: nothing stops. */
  private accounts(
    call: (
      name: string,
      step: Step,
      payload: Readonly<Record<string, unknown>>,
      rest?: object,
    ) => LambdaInvoke,
    concurrency: Required<Concurrency>,
  ): sfn.Map {
    const discard = { resultPath: sfn.JsonPath.DISCARD };
    const again = call(
      'Collect',
      'collect',
      {},
      { payload: sfn.TaskInput.fromJsonPathAt('$'), outputPath: '$.Payload' },
    );
    again.addCatch(new sfn.Pass(this, 'UnitFailed'), discard);
    again.next(
      new sfn.Choice(this, 'UnitDone?')
        .when(sfn.Condition.booleanEquals('$.done', true), new sfn.Pass(this, 'UnitDone'))
        .otherwise(again),
    );
    const units = new sfn.Map(this, 'Units', {
      itemsPath: '$.units',
      maxConcurrency: concurrency.units,
      ...discard,
    }).itemProcessor(again);
    const failed = new sfn.Pass(this, 'AccountFailed');
    const one = { scan: at('$.scan'), account: at('$.account') };
    const evaluate = call('Evaluate', 'evaluate', one).addCatch(failed, discard);
    const enter = call('PlanAccount', 'plan', { step: 'account', ...one }).addCatch(failed, discard);
    return new sfn.Map(this, 'Accounts', {
      itemsPath: '$.accounts',
      itemSelector: { scan: at('$.scan'), account: at('$$.Map.Item.Value') },
      maxConcurrency: concurrency.accounts,
      ...discard,
    }).itemProcessor(enter.next(units).next(evaluate));
  }
}

/** Every step may run twice: it makes the same names, or goes on from its markers. */
function retried(task: LambdaInvoke): LambdaInvoke {
  const busy = [
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.ClientExecutionTimeoutException',
    'Lambda.TooManyRequestsException',
  ];
  const jitterStrategy = sfn.JitterType.FULL;
  task.addRetry({
    errors: busy,
    interval: Duration.seconds(2),
    maxAttempts: 8,
    backoffRate: 2,
    maxDelay: Duration.minutes(2),
    jitterStrategy,
  });
  task.addRetry({
    errors: ['States.TaskFailed', 'States.Timeout'],
    interval: Duration.seconds(2),
    maxAttempts: 2,
    backoffRate: 2,
    jitterStrategy,
  });
  return task;
}

function acceptWildcards(machine: sfn.StateMachine): void {
  const because = (reason: string, ...found: Finding[]) =>
    accept(machine, 'AwsSolutions-IAM5', reason, found);
  because('Log delivery and X-Ray know no resources.', { regex: '/^Resource::\\*$/' });
  because('Any version of its own five functions.', { regex: '/^Resource::<.*Function.*\\.Arn>:\\*$/' });
  because('The batches of any scan.', { regex: '/^Resource::<.*\\.Arn>\\/scans\\/\\*\\/batches\\.jsonl$/' });
  because('Child executions of its own.', {
    regex: '/^Resource::arn:<AWS::Partition>:states:.*StateMachine.*\\*$/',
  });
}
