/** The deployed scanner, by CloudFormation and Step Functions. */
import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { ExecutionStatus, SFNClient } from '@aws-sdk/client-sfn';
import type { Deployment, Look } from './parts.ts';
import { UsageError } from './usage-error.ts';

export interface Clients {
  readonly cloudformation: Pick<CloudFormationClient, 'send'>;
  readonly states: Pick<SFNClient, 'send'>;
}

/** Short patience, as a person waits; each call is small. */
export async function liveClients(): Promise<Clients> {
  const [{ CloudFormationClient: Stacks }, { SFNClient: States }] = await Promise.all([
    import('@aws-sdk/client-cloudformation'),
    import('@aws-sdk/client-sfn'),
  ]);
  const options = { maxAttempts: 4, requestHandler: { connectionTimeout: 3000 } };
  return { cloudformation: new Stacks(options), states: new States(options) };
}

const STATE_MACHINE = /^arn:[^:]+:states:[^:]*:\d{12}:stateMachine:.+/;

/** Drives a deployment through its clients. */
export async function deploymentOf({ cloudformation, states }: Clients): Promise<Deployment> {
  const { DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation');
  const sfn = await import('@aws-sdk/client-sfn');

  /** Undefined until Step Functions has a map run, and where it does not count. */
  async function batches(executionArn: string): Promise<Look['batches']> {
    const { mapRuns = [] } = await states.send(new sfn.ListMapRunsCommand({ executionArn }));
    const [run] = mapRuns;
    if (!run) return undefined;
    const { itemCounts } = await states.send(new sfn.DescribeMapRunCommand({ mapRunArn: run.mapRunArn }));
    if (itemCounts?.total === undefined || itemCounts.total === 0) return undefined;
    const { succeeded = 0, failed = 0, timedOut = 0, aborted = 0, total } = itemCounts;
    return { done: succeeded + failed + timedOut + aborted, total };
  }

  return {
    async stateMachine(stack) {
      const outputs = await stackOutputs(stack);
      const found = outputs.find(({ OutputValue = '' }) => STATE_MACHINE.test(OutputValue))?.OutputValue;
      if (found !== undefined) return found;
      throw new UsageError(`stack '${stack}' has no state machine among its outputs; give --state-machine`);
    },
    async start(stateMachineArn, request) {
      if (!STATE_MACHINE.test(stateMachineArn)) {
        throw new UsageError(`--state-machine '${stateMachineArn}' is no ARN of a state machine`);
      }
      const { executionArn } = await orUsage(
        'StateMachineDoesNotExist',
        `there is no state machine ${stateMachineArn}; check its account and region`,
        states.send(new sfn.StartExecutionCommand({ stateMachineArn, input: JSON.stringify(request) })),
      );
      return executionArn ?? '';
    },
    async look(executionArn) {
      const { status, error, cause } = await states.send(new sfn.DescribeExecutionCommand({ executionArn }));
      const counted = await batches(executionArn);
      return {
        status: statusOf(status),
        ...(counted && { batches: counted }),
        ...(error !== undefined && { error }),
        ...(cause !== undefined && { cause }),
      };
    },
    async planned(executionArn) {
      let nextToken: string | undefined;
      do {
        const page = await states.send(new sfn.GetExecutionHistoryCommand({ executionArn, nextToken }));
        for (const { stateExitedEventDetails: exited } of page.events ?? []) {
          const found = planIn(exited?.output === undefined ? null : (JSON.parse(exited.output) as unknown));
          if (found) return found;
        }
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      return undefined;
    },
  };

  async function stackOutputs(stack: string) {
    const described = await orUsage(
      'ValidationError',
      `there is no stack '${stack}' here; deploy it, or say --stack, AWS_PROFILE or AWS_REGION`,
      cloudformation.send(new DescribeStacksCommand({ StackName: stack })),
    );
    return described.Stacks?.[0]?.Outputs ?? [];
  }
}

async function orUsage<T>(error: string, message: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === error) throw new UsageError(message, { cause: thrown });
    throw thrown;
  }
}

const statusOf = (status: ExecutionStatus | undefined): Look['status'] =>
  status === 'RUNNING' || status === 'PENDING_REDRIVE'
    ? 'running'
    : status === 'SUCCEEDED'
      ? 'succeeded'
      : 'failed';

/** What `plan` answered, wherever the state machine has put it. */
function planIn(output: unknown): { scan: string; bucket: string } | undefined {
  if (typeof output !== 'object' || output === null) return undefined;
  const { scan, bucket } = output as Record<string, unknown>;
  if (typeof scan === 'string' && typeof bucket === 'string') return { scan, bucket };
  for (const inner of Object.values(output)) {
    const found = planIn(inner);
    if (found) return found;
  }
  return undefined;
}
