/** Two evaluations of one account at once: wherever one comes in between, nothing is lost, doubled or different. */
import { expect, describe, it } from '@jest/globals';
import { hash } from 'node:crypto';
import type { Change } from '../../../engine/changes.ts';
import { evaluateStep } from '../../../lambdas/steps/evaluate.ts';
import { readState } from '../../../lambdas/steps/state.ts';
import type { Plan } from '../../../lambdas/steps/types.ts';
import { scanChangesKey } from '../../../lambdas/store/layout.ts';
import { readLines } from '../../../lambdas/store/lines.ts';
import type { Store } from '../../../lambdas/store/store.ts';
import { essence } from '../../engine/state/lab.ts';
import { copyOf, interrupted } from '../crashes.ts';
import { memoryStore } from '../memory.ts';
import { collected, planned, region, scanned, type Answers } from './world.ts';

const ONE = '111111111111';
const judge = (store: Store, plan: Plan) => evaluateStep({ store, plan, account: ONE });
const hashes = ({ objects }: { readonly objects: ReadonlyMap<string, Uint8Array> }) =>
  new Map([...objects].map(([key, body]) => [key, hash('sha256', body)] as const).sort());

/** A scan that is told of; then two that are read, and not yet judged. Between them something breaks and is mended. */
async function prepared() {
  const store = memoryStore();
  const world = (hour: number, answers: Answers) => ({
    ...{ store, answers, at: `2026-07-01T0${hour}:00:00.000Z` },
  });
  await scanned(world(1, region({ idle: true })));
  const plans: Plan[] = [];
  for (const [index, answers] of [region({ plain: true }), region({ idle: true })].entries()) {
    const next = world(index + 2, answers);
    const plan = await planned(next);
    await collected(next, plan);
    plans.push(plan);
  }
  const [first, second] = plans;
  if (!first || !second) throw new Error('two plans');
  return { store, first, second };
}

/** How often one evaluation writes. */
async function writesOf({ store }: Awaited<ReturnType<typeof prepared>>, plan: Plan): Promise<number> {
  const counting = interrupted(await copyOf(store), 0, () => Promise.resolve());
  await judge(counting, plan);
  return counting.writes();
}

describe('the same scan, evaluated twice at once', () => {
  it('leaves what one evaluation leaves', async () => {
    const before = await prepared();
    const alone = await copyOf(before.store);
    const outcome = await judge(alone, before.first);
    const writes = await writesOf(before, before.first);
    expect(writes).toBeGreaterThan(4);
    for (let at = 1; at <= writes; at++) {
      const store = await copyOf(before.store);
      const outcomes: unknown[] = [];
      const between = async () => outcomes.push(await judge(store, before.first));
      outcomes.push(await judge(interrupted(store, at, between), before.first));
      expect([at, outcomes]).toEqual([at, [outcome, outcome]]);
      expect([at, hashes(store)]).toEqual([at, hashes(alone)]);
    }
  });
});

/** What both scans changed, in the order of the revisions that they led to. */
async function changesOf(store: Store, plans: readonly Plan[]): Promise<readonly Change[]> {
  const keys = plans.map(({ scan }) => scanChangesKey(scan, ONE));
  const changes = await Array.fromAsync(readLines<Change>(store, keys));
  return changes.sort((a, b) => a.revision - b.revision);
}

describe('two scans, evaluated at once', () => {
  it('leave what the newest facts demand, and each change is told once', async () => {
    const before = await prepared();
    const { first, second } = before;
    const inTurn = await copyOf(before.store);
    await judge(inTurn, first);
    await judge(inTurn, second);
    const { state: should } = await readState(inTurn, ONE);
    const { state: earlier } = await readState(before.store, ONE);
    if (!should || !earlier) throw new Error('states');
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      for (let at = 1; at <= (await writesOf(before, one)); at++) {
        const store = await copyOf(before.store);
        await judge(
          interrupted(store, at, () => judge(store, other)),
          one,
        );
        const { state } = await readState(store, ONE);
        if (!state) throw new Error('no state');
        expect([at, essence(state)]).toEqual([at, essence(should)]);
        const changes = await changesOf(store, [first, second]);
        const open = new Set([...earlier.findings.values()].filter((one) => one.open).map(({ id }) => id));
        for (const { kind, finding } of changes) {
          expect([at, open.has(finding.id)]).toEqual([at, kind === 'resolved' || kind === 'worsened']);
          if (kind === 'resolved') open.delete(finding.id);
          else open.add(finding.id);
        }
        const now = [...state.findings.values()].filter((one) => one.open).map(({ id }) => id);
        expect([at, now.sort()]).toEqual([at, [...open].sort()]);
        const ids = new Set([...earlier.outbox, ...state.outbox].map(({ id }) => id));
        expect([at, ids.size]).toEqual([at, state.outbox.length]);
      }
    }
  });
});
