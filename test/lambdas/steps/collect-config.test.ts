/** A unit that is read from AWS Config, in as many runs as it takes. */
import { expect, it } from '@jest/globals';
import { collectStep } from '../../../lambdas/steps/collect.ts';
import { load } from '../../../lambdas/steps/load.ts';
import { planAccount } from '../../../lambdas/steps/plan.ts';
import { rulesOf } from '../../../lambdas/steps/rules.ts';
import { canned } from '../../aws.ts';
import { recorded } from '../../inventory/sources/config-account.ts';
import { ec2 } from '../../inventory/sources/items/row.ts';
import { memoryStore } from '../memory.ts';
import { BASE, CONFIG, planned } from './world.ts';

const AT = '2026-07-01T00:00:00.000Z';
const rows = Array.from({ length: 9 }, (_, index) => ({
  ...ec2('EIP', 'elastic-ip', `eipalloc-${index}`, { allocationId: `eipalloc-${index}`, associationId: 'x' }),
  accountId: BASE.accountId,
}));

async function unit() {
  const store = memoryStore();
  const config = { ...CONFIG, rules: ['ec2-elastic-ip-associated'], source: 'config' as const };
  const answers = recorded(rows);
  const plan = await planned({ store, answers, config, at: AT });
  const aws = canned(answers);
  const door = { aws, calls: new Map<string, number>(), credentialsFor: () => undefined };
  const accountPlan = await planAccount(store, plan, BASE.accountId, BASE, door);
  const [first] = accountPlan.units;
  if (!first) throw new Error('no unit');
  const step = { store, plan, accountPlan, unit: first, door, now: () => new Date(AT), hashKey: 'test' };
  const resources = async () => {
    const { resources: of, attempts } = await load(store, accountPlan, plan.startedAt, rulesOf(plan.config));
    const found = (await Array.fromAsync(of('AWS::EC2::EIP'))).flat();
    return { attempts, names: found.map(({ id }) => id.arn.replace(/.*\//, '')).sort() };
  };
  return { step, resources, calls: aws.calls };
}

const all = rows.map(({ resourceId }) => resourceId);

it('is read in one run where there is time', async () => {
  const { step, resources } = await unit();
  expect(await collectStep(step)).toEqual({ done: true });
  expect(await resources()).toEqual({
    names: all,
    attempts: [
      { type: 'AWS::EC2::EIP', region: 'eu-west-1', observedAt: '2026-06-30T23:45:00.000Z', complete: true },
    ],
  });
});

it('goes on at the page where it had to stop', async () => {
  const { step, resources, calls } = await unit();
  let looks = 0;
  let result = await collectStep({ ...step, timeLeft: () => (looks++ < 4 ? 1e9 : 0) });
  expect(result.done).toBe(false);
  const { cursor } = result;
  if (!cursor) throw new Error('no cursor');
  result = await collectStep({ ...step, cursor: JSON.parse(JSON.stringify(cursor)) as typeof cursor });
  expect(result).toEqual({ done: true });
  expect((await resources()).names).toEqual(all);
  const pages = calls.filter((call) => call.includes('SelectResourceConfig'));
  expect(new Set(pages).size).toBe(pages.length);
});
