import { beforeEach, describe, expect, it } from '@jest/globals';
import { reportStep, together } from '../../../lambdas/steps/report.ts';
import type { ScanConfig } from '../../../lambdas/steps/types.ts';
import { evaluateStep } from '../../../lambdas/steps/evaluate.ts';
import { readState } from '../../../lambdas/steps/state.ts';
import { memoryStore } from '../memory.ts';
import { notified } from './ears.ts';
import { collected, planned, region, scanned, several, type World } from './world.ts';

const [ONE, TWO, THREE] = ['111111111111', '222222222222', '333333333333'];
const BOTH = several(ONE, TWO);

let store = memoryStore();
beforeEach(() => void (store = memoryStore()));
const world = (day: number, config: ScanConfig, more: Partial<World> = {}): World => ({
  ...{ store, config, answers: region({ idle: true }), at: `2026-07-0${day}T00:00:00.000Z` },
  ...more,
});

describe('the sum of a scan', () => {
  it('is that of its accounts', async () => {
    const { summary, outcomes } = await scanned(world(1, BOTH));
    expect(summary).toMatchObject({
      ...{ accounts: 2, accountsFailed: 0, units: 4, unitsFailed: 0, rules: 2, resources: 6, gapCount: 0 },
      verdicts: { pass: 4, fail: 2, unknown: 0, error: 0, 'not-applicable': 0 },
      failing: { critical: 0, high: 0, medium: 0, low: 2, info: 0 },
      opened: { critical: 0, high: 0, medium: 0, low: 2, info: 0 },
      lines: [{ kind: 'opened', cause: 'new-account', count: 2, accounts: [ONE, TWO] }],
    });
    const calls = outcomes.flatMap((one) => Object.values(one.calls)).reduce((a, b) => a + b, 0);
    expect(summary.calls).toBe(calls);
    expect(summary.callsByOperation).toEqual({ 'ec2:DescribeAddresses': calls });
  });

  it('has one gap for an account that was never judged, whose findings stay open', async () => {
    await scanned(world(1, BOTH));
    const two = world(2, BOTH, { answers: region() });
    const plan = await planned(two);
    await collected(two, plan);
    await evaluateStep({ store, plan, account: ONE });
    const summary = await reportStep(store, plan, () => new Date(two.at));
    expect(summary).toMatchObject({ accountsFailed: 1, gapCount: 1, resolved: 1, failing: { low: 1 } });
    expect(summary.gaps).toEqual([
      { account: TWO, call: `evaluate ${TWO}`, error: 'AccountNotFinished', count: 1 },
    ]);
    expect([...store.objects.keys()]).toContain(`tables/coverage/day=2026-07-02/${plan.scan}-${TWO}.parquet`);
  });
});

it('takes equal lines of several accounts together', () => {
  const line = { kind: 'opened', cause: 'new-rule', rule: 'a', count: 2, accounts: [TWO] };
  expect(together([line, { ...line, accounts: [ONE] }, { ...line, rule: 'b', count: 1 }])).toEqual([
    { ...line, count: 4, accounts: [ONE, TWO] },
    { ...line, rule: 'b', count: 1 },
  ]);
});

describe('an account that is no longer scanned', () => {
  it('has left: its findings end, once, and people hear of it in one line', async () => {
    const first = await scanned(world(1, several(ONE, TWO, THREE)));
    await notified(store, first.plan);
    const { plan, summary } = await scanned(world(2, BOTH));
    expect(summary).toMatchObject({ resolved: 1, failing: { low: 2 } });
    expect(summary.lines).toEqual([
      ...[{ kind: 'resolved', cause: 'account-left', rule: 'ec2-elastic-ip-associated', count: 1 }].map(
        (line) => ({ ...line, accounts: [THREE] }),
      ),
    ]);
    expect(await reportStep(store, plan, () => new Date(summary.finishedAt))).toEqual(summary);
    const { messages, events } = await notified(store, plan);
    expect(messages.map(({ subject }) => subject)).toEqual([
      'Plumbline: 1 no longer looked at, the account has left',
    ]);
    expect(messages[0]?.text).toContain(`by 1 rule, in ${THREE}.`);
    expect(events.map(({ detailType }) => detailType)).toEqual(['Plumbline Findings Summary']);
    const keys = [...store.objects.keys()];
    expect(keys).toContain(`tables/findings/day=2026-07-01/${THREE}.parquet`);
    expect(keys).not.toContain(`tables/findings/day=2026-07-02/${THREE}.parquet`);
    expect(keys.filter((key) => key.startsWith(`tables/changes/day=2026-07-02/${THREE}`))).toHaveLength(1);
    const left = (await readState(store, THREE)).state;
    expect((await scanned(world(3, BOTH))).summary.resolved).toBe(0);
    expect((await readState(store, THREE)).state).toEqual(left);
  });

  it('is a new account when it comes back: one line', async () => {
    await scanned(world(1, BOTH));
    await scanned(world(2, several(ONE)));
    const { summary } = await scanned(world(3, BOTH));
    expect(summary.lines).toMatchObject([{ kind: 'reopened', cause: 'new-account', accounts: [TWO] }]);
  });

  it('has not left because a scan was narrowed', async () => {
    await scanned(world(1, BOTH));
    expect((await scanned(world(2, BOTH, { request: { accounts: [ONE] } }))).summary.resolved).toBe(0);
  });

  it('has not left the folder of somebody who scans one account at a time', async () => {
    await scanned(world(1, BOTH));
    const here = { ...several(), accounts: { current: true } } as const;
    expect((await scanned(world(2, here))).summary).toMatchObject({ accounts: 1, resolved: 0 });
  });

  it('has not left where a newer scan has looked at it', async () => {
    const old = world(1, several(ONE));
    const plan = await planned(old);
    await collected(old, plan);
    await scanned(world(2, BOTH));
    const seen = (await readState(store, TWO)).state;
    await evaluateStep({ store, plan, account: ONE });
    expect((await reportStep(store, plan, () => new Date(old.at))).resolved).toBe(0);
    expect((await readState(store, TWO)).state).toEqual(seen);
  });
});
