/** A unit may die before or after each write of its reading, and goes on: what it read is the same. */
import { expect, it } from '@jest/globals';
import { collectStep } from '../../../lambdas/steps/collect.ts';
import type { Cursor } from '../../../lambdas/steps/cursor.ts';
import { load } from '../../../lambdas/steps/load.ts';
import { planAccount } from '../../../lambdas/steps/plan.ts';
import { rulesOf } from '../../../lambdas/steps/rules.ts';
import type { Store } from '../../../lambdas/store/store.ts';
import { canned } from '../../aws.ts';
import { copyOf, Crash, crashing } from '../crashes.ts';
import { memoryStore } from '../memory.ts';
import { BASE, CONFIG, planned, type Answers } from './world.ts';

const AT = '2026-07-01T00:00:00.000Z';
const users = Array.from({ length: 5 }, (_, index) => ({
  ...{
    UserName: `user-${index}`,
    Path: '/',
    CreateDate: new Date(AT),
    GroupList: [],
    AttachedManagedPolicies: [],
  },
  Arn: `arn:aws:iam::${BASE.accountId}:user/user-${index}`,
}));
const answers: Answers = {
  'ec2 DescribeRegions': { Regions: [{ RegionName: 'eu-west-1', OptInStatus: 'opt-in-not-required' }] },
  'iam GetAccountAuthorizationDetails': { UserDetailList: users, IsTruncated: false },
  'iam ListAccessKeys': ({ UserName }) => ({
    AccessKeyMetadata: [
      { AccessKeyId: `AKIA-${UserName as string}`, UserName, Status: 'Active', CreateDate: new Date(AT) },
    ],
    IsTruncated: false,
  }),
};

const config = { ...CONFIG, rules: ['iam-user-no-direct-policies', 'iam-access-key-rotated'] };
const door = () => ({
  aws: canned(answers),
  calls: new Map<string, number>(),
  credentialsFor: () => undefined,
});

async function prepared() {
  const store = memoryStore();
  const plan = await planned({ store, answers, config, at: AT });
  const accountPlan = await planAccount(store, plan, BASE.accountId, BASE, door());
  return { store, plan, accountPlan };
}
type Prepared = Awaited<ReturnType<typeof prepared>>;

/** Reads the unit to its end, in runs that stop after one look; a run that dies is made again from where it began. */
async function read(store: Store, { plan, accountPlan }: Prepared, first: Store): Promise<void> {
  const [unit] = accountPlan.units;
  if (!unit) throw new Error('no unit');
  let on = first;
  let cursor: Cursor | undefined;
  for (let runs = 0; runs < 50; runs++) {
    let looks = 0;
    const timeLeft = () => (looks++ < 1 ? 1e9 : 0);
    const options = {
      store: on,
      plan,
      accountPlan,
      unit,
      door: door(),
      now: () => new Date(AT),
      hashKey: 'test',
    };
    try {
      const result = await collectStep({ ...options, timeLeft, ...(cursor && { cursor }) });
      if (result.done) return;
      cursor = JSON.parse(JSON.stringify(result.cursor)) as Cursor;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      on = store;
    }
  }
  throw new Error('never done');
}

/** All that was read, as judges see it. */
async function inventoryOf(store: Store, { plan, accountPlan }: Pick<Prepared, 'plan' | 'accountPlan'>) {
  const { attempts, unitsFailed, resources } = await load(store, accountPlan, AT, rulesOf(plan.config));
  const types = [...new Set(attempts.map(({ type }) => type))];
  const parts = await Promise.all(types.map((type) => Array.fromAsync(resources(type))));
  return { attempts, unitsFailed, resources: JSON.stringify(parts.map((all) => all.flat())) };
}

it.each(['before', 'after'] as const)('a crash %s any write leaves the same inventory', async (when) => {
  const before = await prepared();
  const smooth = await copyOf(before.store);
  const counting = crashing(smooth, 0, when);
  await read(smooth, before, counting);
  const should = await inventoryOf(smooth, before);
  expect(should).toMatchObject({ unitsFailed: 0 });
  expect(should.resources).toContain('AKIA-user-4');
  expect(counting.writes()).toBeGreaterThan(5);
  for (let at = 1; at <= counting.writes(); at++) {
    const store = await copyOf(before.store);
    await read(store, before, crashing(store, at, when));
    expect([at, await inventoryOf(store, before)]).toEqual([at, should]);
  }
});
