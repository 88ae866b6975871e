/** What the configuration at run time leaves out is no longer looked at, and ends so. */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { planScan } from '../../../lambdas/steps/plan.ts';
import { readState } from '../../../lambdas/steps/state.ts';
import type { ScanConfig, Selection } from '../../../lambdas/steps/types.ts';
import { canned } from '../../aws.ts';
import { memoryStore } from '../memory.ts';
import { notified } from './ears.ts';
import { BASE, region, scanned, several } from './world.ts';

jest.setTimeout(60_000);

const [ONE, TWO] = ['111111111111', '222222222222'];
const ANSWERS = region({ idle: true, plain: true });
const CONFIG = several(ONE, TWO);
let store = memoryStore();
beforeEach(() => void (store = memoryStore()));
const scan = (day: number, config: ScanConfig = CONFIG) =>
  scanned({ store, answers: ANSWERS, config, at: `2026-07-0${day}T00:00:00.000Z` });
const open = async (account: string) =>
  [...((await readState(store, account)).state?.findings.values() ?? [])].filter((one) => one.open);

describe('what is left out', () => {
  it('is a rule: what it found is excluded', async () => {
    await notified(store, (await scan(1)).plan);
    const [first] = await open(ONE);
    const rule = first?.rule ?? '';
    const rules = CONFIG.rules.filter((id) => id !== rule);
    const { plan, summary } = await scan(2, { ...CONFIG, rules, exclude: { rules: [rule] } });
    expect(summary.lines.map(({ cause }) => cause)).toEqual(['excluded']);
    expect((await open(ONE)).map((one) => one.rule)).not.toContain(rule);
    expect((await notified(store, plan)).messages[0]?.text).toContain('no longer looked at (');
  });
  it('is an account: it has not left, and comes back as a new one', async () => {
    await scan(1);
    const { plan, summary } = await scan(2, { ...CONFIG, exclude: { accounts: [TWO] } });
    expect(plan.accounts.map(({ id }) => id)).toEqual([ONE]);
    expect(summary.lines.map(({ kind, cause, accounts }) => [kind, cause, accounts])).toEqual(
      expect.arrayContaining([['resolved', 'excluded', [TWO]]]),
    );
    expect(summary.lines.map(({ cause }) => cause)).not.toContain('account-left');
    expect(await open(TWO)).toEqual([]);
    await scan(3);
    expect((await open(TWO)).length).toBeGreaterThan(0);
  });
  it('is a region: what was there is excluded', async () => {
    await scan(1);
    const regions = new Set((await open(ONE)).map(({ resource }) => resource.region));
    expect(regions.has('eu-west-1')).toBe(true);
    const { summary } = await scan(2, { ...CONFIG, exclude: { regions: ['eu-west-1'] } });
    expect(new Set(summary.lines.map(({ cause }) => cause))).toEqual(new Set(['excluded']));
    expect((await open(ONE)).map(({ resource }) => resource.region)).not.toContain('eu-west-1');
  });
});

describe('a plan', () => {
  const plan = (exclude: NonNullable<ScanConfig['exclude']>, request: Selection = {}) => {
    const start = { execution: 'x', startedAt: '2026-07-01T00:00:00.000Z', request };
    const regions = { Regions: [{ RegionName: 'eu-west-1' }, { RegionName: 'us-east-1' }] };
    const answers = { ...ANSWERS, 'ec2 DescribeRegions': regions };
    return planScan(store, { ...CONFIG, exclude }, start, BASE, canned(answers));
  };
  it.each<[NonNullable<ScanConfig['exclude']>, Selection, RegExp]>([
    [{ accounts: [ONE] }, { accounts: [ONE] }, /account 111111111111 is left out by config\/plumbline\.yaml/],
    [{ regions: ['eu-west-1'] }, { regions: ['eu-west-1'] }, /region eu-west-1 is left out/],
    [{ accounts: [ONE, TWO] }, {}, /leaves out all 2 accounts/],
  ])('without %j is not made of %j', async (exclude, request, message) =>
    expect(plan(exclude, request)).rejects.toThrow(message),
  );
  it('tells what the file was refused for', async () => {
    const start = { execution: 'x', startedAt: '2026-07-01T00:00:00.000Z', request: {} };
    const problems = ['config/plumbline.yaml:1: no'];
    const made = await planScan(store, CONFIG, { ...start, configProblems: problems }, BASE, canned(ANSWERS));
    expect(made.configProblems).toEqual(problems);
  });
});

it('severities are those of the configuration, as findings and as what is asked for', async () => {
  const severities = { 'ec2-elastic-ip-associated': 'critical' } as const;
  const { summary } = await scan(1, { ...CONFIG, severities });
  expect(summary.failing).toMatchObject({ critical: 2, low: 0 });
  const start = { execution: 'x', startedAt: '2026-07-01T00:00:00.000Z', request: { severity: 'critical' } };
  const { config } = await planScan(store, { ...CONFIG, severities }, start as never, BASE, canned(ANSWERS));
  expect(config.rules).toContain('ec2-elastic-ip-associated');
});
