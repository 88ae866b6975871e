import { beforeEach, describe, expect, it } from '@jest/globals';
import { collectStep } from '../../../lambdas/steps/collect.ts';
import { load } from '../../../lambdas/steps/load.ts';
import { planAccount } from '../../../lambdas/steps/plan.ts';
import { rulesOf } from '../../../lambdas/steps/rules.ts';
import type { Marker, UnitMarker } from '../../../lambdas/steps/types.ts';
import { decodeLines } from '../../../lambdas/store/lines.ts';
import { canned, failure } from '../../aws.ts';
import { memoryStore } from '../memory.ts';
import { BASE, CONFIG, planned, region, type Answers } from './world.ts';

const AT = '2026-07-01T00:00:00.000Z';
const REGIONS = { Regions: [{ RegionName: 'eu-west-1', OptInStatus: 'opt-in-not-required' }] };

let store = memoryStore();
beforeEach(() => void (store = memoryStore()));
const json = (key: string) => JSON.parse(Buffer.from(store.objects.get(key) ?? '').toString()) as unknown;

/** One unit, to be collected in several runs; `timeLeft` decides at each look. */
async function unitOf(answers: Answers, rules: readonly string[] = CONFIG.rules) {
  const config = { ...CONFIG, rules };
  const world = { store, answers: { 'ec2 DescribeRegions': REGIONS, ...answers }, config, at: AT };
  const plan = await planned(world);
  const aws = canned(world.answers);
  const door = () => ({
    aws,
    calls: new Map([['ec2:DescribeAddresses', 1]]),
    credentialsFor: () => undefined,
  });
  const accountPlan = await planAccount(store, plan, BASE.accountId, BASE, door());
  const [unit] = accountPlan.units;
  if (!unit) throw new Error('no unit');
  const options = { store, plan, accountPlan, unit, now: () => new Date(AT), hashKey: 'test' };
  let cursor: Awaited<ReturnType<typeof collectStep>>['cursor'];
  const run = async (timeLeft: (look: number) => number = () => 1e9) => {
    let looks = 0;
    const left = () => timeLeft(looks++);
    const result = await collectStep({ ...options, door: door(), timeLeft: left, ...(cursor && { cursor }) });
    cursor = result.cursor && (JSON.parse(JSON.stringify(result.cursor)) as typeof cursor);
    return result;
  };
  const loaded = () => load(store, accountPlan, plan.startedAt, rulesOf(plan.config));
  const called = (operation: string) => aws.calls.filter((call) => call.includes(operation)).length;
  return { run, loaded, called, scan: plan.scan };
}

describe('a unit that is read', () => {
  it('leaves parts, a marker a type, and a marker of its own', async () => {
    const { run, scan } = await unitOf(region());
    expect(await run()).toEqual({ done: true });
    const place = `scans/${scan}/inventory/${BASE.accountId}/eu-west-1`;
    const part = `${place}/AWS-EC2-EIP/00000.ndjson.gz`;
    const lines = await Array.fromAsync(decodeLines(store.objects.get(part) ?? new Uint8Array(), part));
    expect(lines).toMatchObject([
      { type: 'AWS::EC2::EIP', self: { AllocationId: 'eipalloc-1' }, observedAt: AT },
    ]);
    const markers = `scans/${scan}/markers/${BASE.accountId}/eu-west-1`;
    expect(json(`${markers}/AWS-EC2-EIP.json`)).toMatchObject({
      ...{ type: 'AWS::EC2::EIP', parts: 1, count: 1, observedAt: AT, failure: null },
    } satisfies Partial<Marker>);
    expect(json(`${markers}/_unit.json`)).toEqual({
      unit: { ...BASE, home: true },
      calls: { 'ec2:DescribeAddresses': 1 },
      seconds: 0,
    } satisfies UnitMarker);
  });

  it('is not read again', async () => {
    const { run, called, scan } = await unitOf(region());
    await run();
    const marker = () => store.get(`scans/${scan}/markers/${BASE.accountId}/eu-west-1/_unit.json`);
    const before = await marker();
    expect(await run()).toEqual({ done: true });
    expect(called('DescribeAddresses')).toBe(1);
    expect(await marker()).toEqual(before);
  });

  it('keeps why a type could not be listed, and reads the others', async () => {
    const denied = failure('UnauthorizedOperation', 'denied by a service control policy');
    const { run, loaded, scan } = await unitOf({ ...region(), 'ec2 DescribeAddresses': denied });
    expect(await run()).toEqual({ done: true });
    expect(json(`scans/${scan}/markers/${BASE.accountId}/eu-west-1/AWS-EC2-EIP.json`)).toMatchObject({
      parts: 0,
      failure: { call: 'ec2:DescribeAddresses', error: 'UnauthorizedOperation', deniedBy: 'scp' },
    });
    const { inventory, attempts } = await loaded();
    expect([...inventory.unlisted('AWS::EC2::EIP')]).toHaveLength(1);
    expect(attempts.map(({ type, complete }) => [type, complete])).toEqual([
      ['AWS::EC2::EIP', false],
      ['AWS::::Region', true],
    ]);
  });

  it('gives its gaps back as gaps', async () => {
    const { run, loaded } = await unitOf({
      ...region(),
      'ec2 GetEbsEncryptionByDefault': failure('RequestLimitExceeded'),
    });
    await run();
    const [home] = (await Array.fromAsync((await loaded()).resources('AWS::::Region'))).flat();
    expect(JSON.stringify(home?.facets)).toBe(
      JSON.stringify({
        ebsEncryptionByDefault: {
          $gap: { call: 'ec2:GetEbsEncryptionByDefault', error: 'RequestLimitExceeded' },
        },
      }),
    );
  });
});

describe('a unit that goes on', () => {
  const users = ['ann', 'bob'].map((UserName) => ({
    ...{
      UserName,
      Path: '/',
      Arn: `arn:aws:iam::${BASE.accountId}:user/${UserName}`,
      CreateDate: new Date(AT),
    },
    ...{ GroupList: [], AttachedManagedPolicies: [] },
  }));
  const answers: Answers = {
    'iam GetAccountAuthorizationDetails': { UserDetailList: users, IsTruncated: false },
    'iam ListAccessKeys': ({ UserName }) => ({
      AccessKeyMetadata: [
        { AccessKeyId: `AKIA-${UserName as string}`, UserName, Status: 'Active', CreateDate: new Date(AT) },
      ],
      IsTruncated: false,
    }),
  };
  const RULES = ['iam-user-no-direct-policies', 'iam-access-key-rotated'];

  it('takes the parents of children from the store, not from AWS', async () => {
    const { run, loaded, called, scan } = await unitOf(answers, RULES);
    const types = await typesInOrder(scan);
    // Time is up when the access keys are looked at, and only then.
    const keys = types.indexOf('AWS::IAM::AccessKey');
    expect(await run((look) => (look === keys ? 0 : 1e9))).toMatchObject({ done: false });
    expect([called('GetAccountAuthorizationDetails'), called('ListAccessKeys')]).toEqual([1, 0]);
    expect(await run()).toEqual({ done: true });
    expect([called('GetAccountAuthorizationDetails'), called('ListAccessKeys')]).toEqual([1, 2]);
    const { resources, unitsFailed } = await loaded();
    const accessKeys = (await Array.fromAsync(resources('AWS::IAM::AccessKey'))).flat();
    expect(accessKeys.map(({ id }) => id.name)).toEqual(['AKIA-ann', 'AKIA-bob']);
    expect(unitsFailed).toBe(0);
  });

  it('adds up its calls over its runs', async () => {
    const { run, scan } = await unitOf(region());
    await run((look) => (look === 0 ? 0 : 1e9));
    await run();
    expect(json(`scans/${scan}/markers/${BASE.accountId}/eu-west-1/_unit.json`)).toMatchObject({
      calls: { 'ec2:DescribeAddresses': 2 },
    });
  });

  it('is told by its loader as not finished until it is', async () => {
    const { run, loaded } = await unitOf(region());
    await run(() => 0);
    const { unitsFailed, attempts } = await loaded();
    expect(unitsFailed).toBe(1);
    expect(attempts.every(({ complete }) => !complete)).toBe(true);
  });
});

/** The order in which a unit looks at its types. */
async function typesInOrder(scan: string): Promise<readonly string[]> {
  const { plan: planOf } = await import('../../../inventory/demands.ts');
  const { config } = json(`scans/${scan}/plan.json`) as { config: typeof CONFIG };
  return [...planOf(rulesOf(config)).keys()];
}
