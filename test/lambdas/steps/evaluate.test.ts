import { beforeEach, describe, expect, it } from '@jest/globals';
import { parquetReadObjects } from 'hyparquet';
import { evaluateStep } from '../../../lambdas/steps/evaluate.ts';
import { readState } from '../../../lambdas/steps/state.ts';
import type { ScanConfig } from '../../../lambdas/steps/types.ts';
import { instanceNotStoppedTooLong } from '../../../rules/ec2/instance-not-stopped-too-long.ts';
import { failingAt, memoryStore } from '../memory.ts';
import { collected, CONFIG, planned, region, scanned, several, type Answers, type World } from './world.ts';

const ONE = '111111111111';
const IDLE = region({ idle: true });

let store = memoryStore();
beforeEach(() => void (store = memoryStore()));
const world = (answers: Answers, day: number, more: Partial<World> = {}): World => ({
  ...{ store, answers, at: `2026-07-0${day}T00:00:00.000Z` },
  ...more,
});
const tables = () => [...store.objects.keys()].filter((key) => key.startsWith('tables/'));

describe('a run that breaks off', () => {
  it.each(['tables/changes', 'tables/coverage', 'tables/findings', 'outcomes/'])(
    'at %s, after its commit, is made again and tells the same as one that did not',
    async (place) => {
      await scanned(world(region(), 1));
      const two = world(IDLE, 2);
      const plan = await planned(two);
      await collected(two, plan);
      const crashing = failingAt(store, (key) => key.includes(place));
      await expect(evaluateStep({ store: crashing, plan, account: ONE })).rejects.toThrow('crash');
      expect((await readState(store, ONE)).state?.revision).toBe(2);
      const outcome = await evaluateStep({ store, plan, account: ONE });
      expect(outcome).toMatchObject({ revision: 2, opened: { low: 1 }, failing: { low: 1 } });
      expect(tables()).toContain(`tables/changes/day=2026-07-02/${ONE}-0000000002.parquet`);
    },
  );
});

describe('parameters', () => {
  const aged = (params: ScanConfig['params']): ScanConfig => ({
    ...CONFIG,
    rules: ['ec2-instance-not-stopped-too-long'],
    params,
  });
  const instances: Answers = {
    'ec2 DescribeInstances': { Reservations: [] },
  };
  const hashes = async () =>
    [...((await readState(store, ONE)).state?.judged.values() ?? [])].map(({ params }) => params);

  it('that say what is the default are the default', async () => {
    await scanned(world(instances, 1, { config: aged({}) }));
    const before = await hashes();
    const rule = 'ec2-instance-not-stopped-too-long';
    const { maxDays } = instanceNotStoppedTooLong.params.parse({});
    await scanned(world(instances, 2, { config: aged({ [rule]: { maxDays } }) }));
    expect(before.length).toBeGreaterThan(0);
    expect(await hashes()).toEqual(before);
    await scanned(world(instances, 3, { config: aged({ [rule]: { maxDays: maxDays + 1 } }) }));
    expect(await hashes()).not.toEqual(before);
  });
});

describe('an account that cannot be entered', () => {
  const TWO = '222222222222';
  it('keeps counting what was open, and has its gap in the coverage', async () => {
    const config = several(ONE, TWO);
    await scanned(world(IDLE, 1, { config }));
    const { summary, plan } = await scanned(world(IDLE, 2, { config, refusing: [TWO] }));
    expect(summary).toMatchObject({ accountsFailed: 1, failing: { low: 2 }, resolved: 0 });
    const key = `tables/coverage/day=2026-07-02/${plan.scan}-${TWO}.parquet`;
    expect(
      await parquetReadObjects({ file: Uint8Array.from(store.objects.get(key) ?? []).buffer }),
    ).toMatchObject([
      {
        ...{ account: TWO, status: 'gap', error: 'AccessDenied' },
        call: `sts:AssumeRole arn:aws:iam::${TWO}:role/PlumblineScanner`,
      },
    ]);
  });
});

it('keeps findings and coverage of a scan over midnight under one day, so that they can be joined', async () => {
  const before: World = { store, answers: IDLE, at: '2026-07-01T23:59:59.000Z' };
  const plan = await planned(before);
  await collected({ ...before, at: '2026-07-02T00:00:05.000Z' }, plan);
  await evaluateStep({ store, plan, account: ONE });
  const days = tables().map((key) => key.split('/').slice(1, 3).join(' '));
  expect([...new Set(days)].sort()).toEqual([
    'changes day=2026-07-01',
    'coverage day=2026-07-01',
    'findings day=2026-07-01',
  ]);
});
