import { describe, expect, it } from '@jest/globals';
import { templateOf } from './synthesized.ts';

interface State {
  readonly Type: string;
  readonly Next?: string;
  readonly Retry?: readonly { ErrorEquals: readonly string[]; JitterStrategy?: string }[];
  readonly Catch?: readonly { ErrorEquals: readonly string[]; Next: string }[];
  readonly ItemProcessor?: Machine;
  readonly [member: string]: unknown;
}
interface Machine {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
  readonly TimeoutSeconds?: number;
}

const machine = definitionOf();
const batches = inside(machine, 'Batches');
const accounts = inside(batches, 'Accounts');
const units = inside(accounts, 'Units');
const tasks = [machine, batches, accounts, units].flatMap(({ States }) =>
  Object.entries(States).filter(([, { Type }]) => Type === 'Task'),
);

describe('a scan', () => {
  it('plans, goes through the batches, reports, and tells', () =>
    expect(wayOf(machine)).toEqual(['Plan', 'Batches', 'Report', 'Notify']));
  it('hands the request and the name of the execution to plan', () =>
    expect(machine.States['Plan']?.['Parameters']).toMatchObject({
      Payload: {
        step: 'scan',
        'execution.$': '$$.Execution.Name',
        'startedAt.$': '$$.Execution.StartTime',
        'request.$': '$$.Execution.Input',
      },
    }));
  it('reads the batches that plan has written, one child each, whatever fails', () =>
    expect(machine.States['Batches']).toMatchObject({
      ItemReader: {
        ReaderConfig: { InputType: 'JSONL' },
        Parameters: { 'Bucket.$': '$.bucket', 'Key.$': '$.key' },
      },
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } },
      ToleratedFailurePercentage: 100,
    }));
  it('needs neither ItemBatcher nor ResultWriter', () => {
    expect(machine.States['Batches']).not.toHaveProperty('ItemBatcher');
    expect(machine.States['Batches']).not.toHaveProperty('ResultWriter');
  });
  it('ends some day', () => expect(machine.TimeoutSeconds).toBe(12 * 3600));
});

describe('an account', () => {
  it('is planned, read unit by unit, and judged', () =>
    expect(wayOf(accounts)).toEqual(['PlanAccount', 'Units', 'Evaluate']));
  it.each(['PlanAccount', 'Evaluate'])('that fails in %s stops no other', (name) =>
    expect(accounts.States[name]?.Catch).toMatchObject([
      { ErrorEquals: ['States.ALL'], Next: 'AccountFailed' },
    ]),
  );
});

describe('a unit', () => {
  it('is called again until it is done', () => {
    expect(units.States['Collect']?.Next).toBe('UnitDone?');
    expect(units.States['UnitDone?']).toMatchObject({
      Choices: [{ Variable: '$.done', BooleanEquals: true, Next: 'UnitDone' }],
      Default: 'Collect',
    });
  });
  it('that fails stops no other', () =>
    expect(units.States['Collect']?.Catch).toMatchObject([
      { ErrorEquals: ['States.ALL'], Next: 'UnitFailed' },
    ]));
});

it.each(tasks)('%s is tried again after a busy Lambda service, at random times', (_, { Retry = [] }) => {
  expect(Retry.flatMap(({ ErrorEquals }) => ErrorEquals)).toContain('Lambda.TooManyRequestsException');
  expect(Retry.map(({ JitterStrategy }) => JitterStrategy)).toEqual(Retry.map(() => 'FULL'));
});
it('has all five steps', () =>
  expect(tasks.map(([name]) => name)).toEqual([
    'Plan',
    'Report',
    'Notify',
    'PlanAccount',
    'Evaluate',
    'Collect',
  ]));

function definitionOf(): Machine {
  const [resource] = Object.values(templateOf('Plumbline').findResources('AWS::StepFunctions::StateMachine'));
  const { Properties } = resource as {
    Properties: { DefinitionString: { 'Fn::Join': [string, unknown[]] } };
  };
  const [, parts] = Properties.DefinitionString['Fn::Join'];
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : 'token')).join('')) as Machine;
}

function inside(outer: Machine, name: string): Machine {
  const inner = outer.States[name]?.ItemProcessor;
  if (!inner) throw new Error(`there is no map named ${name}`);
  return inner;
}

/** The states from the first to the last, as long as nothing goes wrong. */
function wayOf({ StartAt, States }: Machine): string[] {
  const way: string[] = [];
  for (let name: string | undefined = StartAt; name !== undefined; name = States[name]?.Next) way.push(name);
  return way;
}
