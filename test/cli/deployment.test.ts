import { describe, expect, it } from '@jest/globals';
import { deploymentOf, type Clients } from '../../cli/deployment.ts';
import { failure } from '../aws.ts';

const MACHINE = 'arn:aws-cn:states:cn-north-1:111122223333:stateMachine:Plumbline';
type Answers = Readonly<Record<string, object>>;

/** Answers by command, each time a page is asked for. */
const deployed = (answers: Answers) => {
  const sent: Record<string, unknown> = {};
  const send = (command: { readonly constructor: { readonly name: string }; readonly input: object }) => {
    const { name } = command.constructor;
    sent[name] = command.input;
    const answer = answers[name] ?? failure('NotCanned', name);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const clients = { cloudformation: { send }, states: { send } } as unknown as Clients;
  return { sent, made: deploymentOf(clients) };
};
const ofStack = async (answer: object) =>
  (await deployed({ DescribeStacksCommand: answer }).made).stateMachine('S');
const look = async (answers: Answers) => (await deployed(answers).made).look('arn:execution');
const RUNNING = { DescribeExecutionCommand: { status: 'RUNNING' } };

describe('the deployment', () => {
  it('finds its state machine among the outputs, by what an ARN looks like', async () => {
    const Outputs = [
      { OutputKey: 'A', OutputValue: 'bucket' },
      { OutputKey: 'B', OutputValue: MACHINE },
    ];
    expect(await ofStack({ Stacks: [{ Outputs }] })).toBe(MACHINE);
  });

  it('is wrong usage where there is no stack, or none of ours', async () => {
    await expect(ofStack(failure('ValidationError'))).rejects.toThrow("there is no stack 'S'");
    await expect(ofStack({ Stacks: [{ Outputs: [] }] })).rejects.toThrow("stack 'S' has no state machine");
    await expect(ofStack(failure('AccessDenied'))).rejects.toThrow('AccessDenied');
  });

  it('starts with the selection as input', async () => {
    const { sent, made } = deployed({ StartExecutionCommand: { executionArn: 'arn:execution' } });
    expect(await (await made).start(MACHINE, { services: ['s3'] })).toBe('arn:execution');
    expect(sent['StartExecutionCommand']).toEqual({ stateMachineArn: MACHINE, input: '{"services":["s3"]}' });
    await expect((await made).start('Plumbline', {})).rejects.toThrow("'Plumbline' is no ARN");
  });

  it('counts the batches that ended, however they did', async () => {
    const itemCounts = { total: 9, succeeded: 3, failed: 2, timedOut: 1, aborted: 0, running: 3 };
    const answers = {
      ...RUNNING,
      ListMapRunsCommand: { mapRuns: [{ mapRunArn: 'm' }] },
      DescribeMapRunCommand: { itemCounts },
    };
    expect(await look(answers)).toEqual({ status: 'running', batches: { done: 6, total: 9 } });
  });

  it('counts nothing until there is something to count', async () => {
    expect(await look({ ...RUNNING, ListMapRunsCommand: { mapRuns: [] } })).toEqual({ status: 'running' });
  });

  it.each([
    ['SUCCEEDED', 'succeeded'],
    ['FAILED', 'failed'],
    ['TIMED_OUT', 'failed'],
    ['ABORTED', 'failed'],
  ])('%s is %s', async (status, ours) => {
    const answers = { DescribeExecutionCommand: { status }, ListMapRunsCommand: { mapRuns: [] } };
    expect(await look(answers)).toEqual({ status: ours });
  });

  it('learns scan and bucket from what the plan answered, wherever the state machine put it', async () => {
    const output = JSON.stringify({ services: [], plan: { scan: 'a', bucket: 'b', batches: 1 } });
    const events = [{ type: 'PassStateExited' }, { stateExitedEventDetails: { name: 'Plan', output } }];
    const { made } = deployed({ GetExecutionHistoryCommand: { events } });
    expect(await (await made).planned('arn:execution')).toEqual({ scan: 'a', bucket: 'b' });
  });

  it('knows no scan before there is a plan', async () => {
    const { made } = deployed({ GetExecutionHistoryCommand: { events: [{ type: 'ExecutionStarted' }] } });
    expect(await (await made).planned('arn:execution')).toBeUndefined();
  });
});
