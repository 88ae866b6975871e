/** From AWS's answers to the state, through the real steps. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { evaluateStep } from '../../../lambdas/steps/evaluate.ts';
import { readState } from '../../../lambdas/steps/state.ts';
import { failure } from '../../aws.ts';
import { memoryStore } from '../memory.ts';
import {
  address,
  collected,
  CONFIG,
  folder,
  inSteps,
  planned,
  region,
  scanned,
  type Answers,
  type World,
} from './world.ts';

let store = memoryStore();
beforeEach(() => void (store = memoryStore()));

const GOOD = region();
const IDLE = region({ idle: true });
const world = (answers: Answers, at: string, more: Partial<World> = {}): World => ({
  ...{ store, answers, at: `2026-07-0${at}T00:00:00.000Z` },
  ...more,
});
const openNow = async () =>
  [...((await readState(store, '111111111111')).state?.findings.values() ?? [])]
    .filter(({ open }) => open)
    .map(({ rule, resource }) => `${rule} ${resource.arn}`);

it('counts what passes, opens what fails, and resolves what was fixed', async () => {
  const first = await scanned(world(GOOD, '1'));
  expect(first.summary).toMatchObject({
    accounts: 1,
    units: 2,
    resources: 3,
    verdicts: { pass: 3, fail: 0, unknown: 0, error: 0 },
    gapCount: 0,
  });
  const second = await scanned(world(IDLE, '2'));
  expect(second.summary).toMatchObject({ opened: { low: 1 }, resolved: 0, failing: { low: 1 } });
  expect(await openNow()).toEqual([
    'ec2-elastic-ip-associated arn:aws:ec2:eu-west-1:111111111111:elastic-ip/eipalloc-1',
  ]);
  const third = await scanned(world(GOOD, '3'));
  expect(third.summary).toMatchObject({ opened: { low: 0 }, resolved: 1, failing: { low: 0 } });
});

it('tells drift from what a first scan finds', async () => {
  const first = await scanned(world(IDLE, '1'));
  expect(first.summary.lines).toEqual([
    {
      kind: 'opened',
      cause: 'new-account',
      rule: 'ec2-elastic-ip-associated',
      count: 1,
      accounts: ['111111111111'],
    },
  ]);
  await scanned(world(GOOD, '2'));
  const third = await scanned(world(IDLE, '3'));
  expect(third.summary).toMatchObject({ reopened: 1, lines: [] });
});

it('leaves an open finding open when nothing can be read, and says what could not be', async () => {
  await scanned(world(IDLE, '1'));
  const blind = await scanned(
    world({ ...GOOD, 'ec2 DescribeAddresses': failure('UnauthorizedOperation') }, '2'),
  );
  expect(blind.summary).toMatchObject({ resolved: 0, verdicts: { unknown: 2 }, gapCount: 2 });
  expect(blind.summary.gaps[0]).toMatchObject({
    call: 'ec2:DescribeAddresses',
    error: 'UnauthorizedOperation',
    type: 'AWS::EC2::EIP',
  });
  expect(await openNow()).toHaveLength(1);
});

it('resolves what has been deleted, once its listing is complete', async () => {
  await scanned(world(IDLE, '1'));
  const { summary } = await scanned(world({ ...GOOD, 'ec2 DescribeAddresses': { Addresses: [] } }, '2'));
  expect(summary.resolved).toBe(1);
  expect(await openNow()).toEqual([]);
});

it('judges the same scan twice without counting it twice', async () => {
  const { plan } = await scanned(world(IDLE, '1'));
  const again = await evaluateStep({ store, plan, account: '111111111111' });
  expect(again).toMatchObject({ revision: 1, verdicts: { fail: 1, pass: 2 } });
  expect(await openNow()).toHaveLength(1);
});

it('loses and doubles nothing when several scans of an account commit at once to a real folder', async () => {
  const home = folder();
  try {
    const worlds = ['1', '2', '3'].map((at) => ({ ...world(IDLE, at), store: home.store }));
    const plans = await Promise.all(worlds.map((one) => planned(one)));
    for (const [index, one] of worlds.entries()) await collected(one, plans[index] as never);
    const outcomes = await Promise.all(
      plans.map((plan) => evaluateStep({ store: home.store, plan, account: '111111111111' })),
    );
    expect(outcomes.map(({ revision }) => revision).sort()).toEqual([1, 2, 3]);
    expect(outcomes.reduce((sum, { opened }) => sum + opened.low, 0)).toBe(1);
    const { state } = await readState(home.store, '111111111111');
    expect([...(state?.findings.values() ?? [])].filter(({ open }) => open)).toHaveLength(1);
  } finally {
    home.clear();
  }
});

it('touches only its part when it is narrowed', async () => {
  await scanned(world(IDLE, '1'));
  const { summary } = await scanned(
    world(GOOD, '2', { request: { rules: ['ec2-region-ebs-default-encryption-enabled'] } }),
  );
  expect(summary).toMatchObject({ full: false, rules: 1, resolved: 0 });
  expect(await openNow()).toHaveLength(1);
});

describe('a unit that runs out of time', () => {
  const many = Array.from({ length: 450 }, (_, index) => address(`eipalloc-${index}`, false));
  const answers: Answers = { ...GOOD, 'ec2 DescribeAddresses': { Addresses: many } };

  it('hands its cursor on, and what is finished is not read again', async () => {
    const one = world(answers, '1', { config: { ...CONFIG, rules: ['ec2-elastic-ip-associated'] } });
    const plan = await planned(one);
    const { runs, calls } = await inSteps(one, plan, (looks) => (looks < 1 ? 1e9 : 0));
    expect(runs).toBe(4);
    expect(calls.filter((call) => call.includes('DescribeAddresses'))).toHaveLength(1);
    const { resources, verdicts, unitsFailed } = await evaluateStep({
      ...{ store, plan, account: '111111111111' },
    });
    expect({ resources, fail: verdicts.fail, unitsFailed }).toEqual({
      resources: 450,
      fail: 450,
      unitsFailed: 1,
    });
  });

  it('is a gap where it never finished: nothing of it passes, nothing is resolved', async () => {
    await scanned(world(answers, '1'));
    const plan = await planned(world(GOOD, '2'));
    await collected(world(GOOD, '2'), plan, (region) => region === 'us-east-1');
    const outcome = await evaluateStep({ store, plan, account: '111111111111' });
    expect(outcome).toMatchObject({ units: 2, unitsFailed: 1, resolved: 450, verdicts: { unknown: 2 } });
    expect(await openNow()).toHaveLength(450);
  });
});

describe('an account that cannot be entered', () => {
  it('is one gap, and what is known of it stays as it is', async () => {
    await scanned(world(IDLE, '1'));
    const { summary } = await scanned(
      world({ 'ec2 DescribeRegions': failure('AccessDenied') }, '2', {
        config: { ...CONFIG, regions: 'all' },
      }),
    );
    expect(summary).toMatchObject({ accounts: 1, accountsFailed: 1, gapCount: 1, resolved: 0 });
    expect(summary.gaps).toEqual([
      {
        account: '111111111111',
        call: 'ec2:DescribeRegions',
        error: 'AccessDenied',
        deniedBy: 'unspecified',
        count: 1,
      },
    ]);
    expect(await openNow()).toHaveLength(1);
  });

  it('is one where AWS names no region at all: no account is without', async () => {
    await scanned(world(IDLE, '1'));
    const { summary } = await scanned(world({ 'ec2 DescribeRegions': { Regions: [] } }, '2'));
    expect(summary).toMatchObject({ accountsFailed: 1, resolved: 0 });
    expect(await openNow()).toHaveLength(1);
  });
});
