/** A damaged state is refused with one clear error, or it is the state that it says it is: nothing in between. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { applyScan } from '../../engine/state/apply.ts';
import { encodeState } from '../../engine/state/encode.ts';
import type { AccountState } from '../../engine/state/state.ts';
import { readState } from '../../lambdas/steps/state.ts';
import { stateKey } from '../../lambdas/store/layout.ts';
import { packLines } from '../../lambdas/store/lines.ts';
import { ACCOUNT, after, ERROR, FAIL, PASS, scan, UNKNOWN, violates } from '../engine/state/lab.ts';
import { memoryStore } from '../lambdas/memory.ts';
import {
  damagedBytes,
  damagedLines,
  damagedMember,
  isCrash,
  memberDamage,
  rangeDamage,
  RUNS,
} from './damage.ts';

jest.setTimeout(600_000);

const event = scan(4, { late: PASS, b: PASS }, { listing: 'none', full: false });
const many = Object.fromEntries(Array.from({ length: 4100 }, (_, index) => [`r${index}`, PASS]));
const { state } = after(
  scan(1, { a: PASS, ...many }),
  scan(2, { a: FAIL, b: UNKNOWN, c: ERROR, d: FAIL, ...many }),
  scan(3, { a: PASS, d: violates('x', 'y'), ...many }),
  event,
);
const lines = [...encodeState(state)];
const KEY = stateKey(ACCOUNT);

/** What comes of reading these bytes. */
async function outcomeOf(body: Uint8Array) {
  const store = memoryStore();
  await store.put(KEY, body);
  try {
    return { state: (await readState(store, ACCOUNT)).state };
  } catch (error) {
    return { error: error as Error };
  }
}

/** The same, but for the order of what is to be told. A difference would take minutes to print. */
const isSame = (read: AccountState | undefined): boolean =>
  read !== undefined && isDeepStrictEqual(inOrder(read), inOrder(state));
const inOrder = (of: AccountState) => ({
  ...of,
  outbox: of.outbox.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

/** It names the object, and what to do. */
function clear(error: Error): void {
  expect([isCrash(error), error.message]).toEqual([false, expect.stringContaining(KEY)]);
  expect(error.message).toMatch(/restore|upgrade/);
}

describe('a damaged state', () => {
  it('whose bytes are damaged is refused, or the same', async () => {
    const whole = await packLines(lines);
    await fc.assert(
      fc.asyncProperty(rangeDamage, async (damage) => {
        const { state: read, error } = await outcomeOf(damagedBytes(whole, damage));
        if (error) clear(error);
        else expect(isSame(read)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('whose lines are lost, doubled or moved is refused, or the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rangeDamage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const damaged = damages.reduce(damagedLines, lines);
        const { state: read, error } = await outcomeOf(await packLines(damaged));
        if (error) clear(error);
        else expect(isSame(read)).toBe(true);
      }),
      { numRuns: RUNS / 3, endOnFailure: true },
    );
  });

  it('whose members are damaged is refused, or kept to the last member, and scans go on', async () => {
    const short = lines.filter(({ length }) => length < 5000);
    const some = short.with(0, (short[0] ?? '').replace(/"lines":\d+/, `"lines":${short.length - 1}`));
    const next = scan(5, { a: FAIL, b: PASS, c: PASS });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: some.length - 1 }), memberDamage, async (index, damage) => {
        const damaged = some.with(index, damagedMember(some[index] ?? '', damage));
        const { state: read, error } = await outcomeOf(await packLines(damaged));
        if (error) clear(error);
        if (!read) return;
        const parse = (all: Iterable<string>) => [...all].map((line) => JSON.parse(line) as object);
        expect(new Set(parse(encodeState(read)))).toEqual(new Set(parse(damaged)));
        expect(() => applyScan(read, next)).not.toThrow();
        expect({}).not.toHaveProperty('polluted');
      }),
      { numRuns: RUNS },
    );
  });
});
