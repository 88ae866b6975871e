/** What can happen to the state of an account, as commands that fast-check puts into any order. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../../engine/changes.ts';
import { applyScan, leaveAccount } from '../../../engine/state/apply.ts';
import { decodeState } from '../../../engine/state/decode.ts';
import { encodeState } from '../../../engine/state/encode.ts';
import type { ScopedRule } from '../../../engine/state/scan.ts';
import { acknowledge, type AccountState } from '../../../engine/state/state.ts';
import * as lab from './lab.ts';
import { compare, wordsFor, wordsOf } from './model-compare.ts';
import type { Expected, Scan } from './model-facts.ts';
import {
  looking,
  REGIONS,
  RULES,
  scanOf,
  some,
  wordsOfLook,
  type Looking,
  type World,
} from './model-scans.ts';

/** The account as the engine has it. */
export interface Real {
  state: AccountState | undefined;
}

type Command = fc.Command<World, Real>;
/** A scan of what is deployed, or of a part of it: delivered at once, or held back. */
const look = (what: Looking): Command => ({
  check: ({ rules, regions }) => rules.length > 0 && regions.length > 0,
  run: (world, real) => {
    world.clock += what.wait;
    const scan = scanOf(world, what);
    world.taken.push(scan);
    if (what.isHeld) world.held.push(scan);
    else deliver(world, real, scan);
  },
  toString: () => wordsOfLook(what),
});

/** A scan that was held back arrives; or one that has arrived arrives again. */
const arrive = (which: number, isHeld: boolean): Command => ({
  check: ({ held, taken }) => (isHeld ? held : taken).length > 0,
  run: (world, real) => {
    const all = isHeld ? world.held : world.taken.filter((scan) => !world.held.includes(scan));
    const [scan] = isHeld ? all.splice(which % all.length, 1) : [all[which % all.length]];
    if (scan) deliver(world, real, scan);
  },
  toString: () => `arrive ${which}${isHeld ? '' : ' again'}`,
});

/** The next step is another process's. */
const restart = (): Command => ({
  check: () => true,
  run: (world, real) => {
    if (real.state) compare(world, (real.state = decodeState(encodeState(real.state))));
  },
  toString: () => 'restart',
});

const acknowledged = (of: readonly number[]): Command => ({
  check: () => true,
  run: (world, real) => {
    if (!real.state) return;
    const entries = real.state.outbox.filter((_, index) => of.includes(index));
    real.state = acknowledge(
      real.state,
      entries.map(({ id }) => id),
    );
    for (const entry of entries) world.outbox.splice(world.outbox.indexOf(wordsOf(entry)), 1);
    compare(world, real.state);
  },
  toString: () => `acknowledge ${of.join()}`,
});

/** The account is scanned no more; whatever is newer finds it anew. */
const leave = (): Command => ({
  check: () => true,
  run: (world, real) => {
    world.clock += 60;
    if (!real.state || real.state.findings.size + real.state.judged.size === 0) return;
    const at = lab.time(1, world.clock);
    const { state, changes } = leaveAccount(real.state, { id: `leave-${at}`, at });
    happened(world, real, state, changes, world.model.leave(at));
  },
  toString: () => 'leave',
});

const deploy = (
  rules: readonly number[],
  changed: readonly number[],
  regions: readonly number[],
): Command => ({
  check: () => true,
  run: (world) => {
    const bump = (rule: ScopedRule, index: number) =>
      changed.includes(index)
        ? { ...rule, revision: rule.revision + 1 }
        : changed.includes(index + 3)
          ? { ...rule, params: `${rule.params}p` }
          : rule;
    const known = new Map(world.rules.map((rule) => [rule.id, rule]));
    world.rules = RULES.flatMap((rule, index) =>
      rules.includes(index) ? bump(known.get(rule.id) ?? rule, index) : [],
    );
    world.regions = REGIONS.filter((_, index) => regions.includes(index));
  },
  toString: () => `deploy ${JSON.stringify({ rules, changed, regions })}`,
});

function deliver(world: World, real: Real, scan: Scan): void {
  const { state, changes } = applyScan(real.state, scan);
  const expected = world.model.deliver(scan, (id) => state.findings.get(id)?.open);
  happened(world, real, state, changes, expected);
}

function happened(
  world: World,
  real: Real,
  state: AccountState,
  changes: readonly Change[],
  expected: readonly Expected[],
): void {
  const named = new Map(changes.map((change) => [change.finding.id, change]));
  expect(changes.map(({ kind, finding }) => `${finding.id} ${kind}`).sort()).toEqual(
    expected.map(({ kind, id }) => `${id} ${kind}`).sort(),
  );
  for (const { id, kind, causes } of expected)
    expect([kind, causes]).toEqual([kind, expect.arrayContaining([named.get(id)?.cause])]);
  world.outbox.push(...wordsFor(changes));
  const known = new Set(real.state?.outbox.map(({ id }) => id));
  for (const { id } of state.outbox) {
    if (known.has(id)) continue;
    expect(world.told).not.toContain(id);
    world.told.add(id);
  }
  real.state = state;
  compare(world, state);
}

/** Anything that can happen, scans more often than all else. */
export const happenings = fc.commands(
  [
    looking.map(look),
    looking.map(look),
    looking.map(look),
    fc.nat({ max: 9 }).map((which) => arrive(which, true)),
    fc.nat({ max: 9 }).map((which) => arrive(which, true)),
    fc.nat({ max: 9 }).map((which) => arrive(which, false)),
    some(8).map(acknowledged),
    fc.constant(undefined).map(leave),
    fc.constant(undefined).map(restart),
    fc.tuple(some(3, 1), some(6), some(2, 1)).map((what) => deploy(...what)),
    some(6, 1).map((changed) => deploy([0, 1, 2], changed, [0, 1])),
  ],
  { maxCommands: 16 },
);
