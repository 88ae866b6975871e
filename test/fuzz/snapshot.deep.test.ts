/** A damaged recording is refused with one clear error, or judged as what it is: never a crash, never something else. */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { record } from './recorded.ts';
import { judgeLoaded } from '../../lambdas/steps/judge.ts';
import { load } from '../../lambdas/steps/load.ts';
import { rulesOf } from '../../lambdas/steps/rules.ts';
import { scanHere } from '../../lambdas/steps/scan.ts';
import { recordedAccount, recordedPlan } from '../../lambdas/steps/shapes.ts';
import { UsageError } from '../../lambdas/steps/types.ts';
import { linesIn, packLines } from '../../lambdas/store/lines.ts';
import type { Store } from '../../lambdas/store/store.ts';
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

let recorded: Awaited<ReturnType<typeof record>>;
let keys: readonly string[];
let verdicts: ReadonlyMap<string, string>;
beforeAll(async () => {
  recorded = await record();
  keys = [...recorded.objects.keys()]
    .filter((key) => !/exemptions|batches|summary|outcomes/.test(key))
    .sort();
  verdicts = (await judged(recorded.store)).verdicts ?? new Map();
  expect(new Set(verdicts.values())).toEqual(new Set(['pass', 'fail', 'unknown']));
});

type Verdicts = ReadonlyMap<string, string>;

/** Judges a recording as `scan --from` does, and gives rule and resource → verdict; or the error. */
async function judged(from: Store): Promise<{ readonly verdicts?: Verdicts; readonly error?: Error }> {
  const { config } = recorded;
  try {
    const run = {
      store: memoryStore(),
      config,
      request: {},
      now: () => new Date('2026-07-02T00:00:00Z'),
      from,
      passes: true,
    };
    const { findings } = await scanHere(run);
    const found = await Array.fromAsync(findings);
    return { verdicts: new Map(found.map((one) => [`${one.rule} ${one.resource.arn}`, one.status])) };
  } catch (error) {
    return { error: error as Error };
  }
}

/** The same without writing down what comes of it, which takes ten times as long. */
async function looked(from: Store): Promise<{ readonly verdicts?: Verdicts; readonly error?: Error }> {
  try {
    const { scan, startedAt, accounts } = await recordedPlan(from, recorded.scan);
    const found = new Map<string, string>();
    const rules = rulesOf(recorded.config);
    for (const { id } of accounts) {
      const loaded = await load(from, await recordedAccount(from, scan, id), startedAt, rules);
      const settings = { now: new Date(startedAt), params: {} };
      await judgeLoaded(id, loaded, rules, settings, ({ rule, resource, verdict }) => {
        found.set(`${rule.id} ${resource.arn}`, verdict.status);
        return false;
      });
    }
    return { verdicts: found };
  } catch (error) {
    return { error: error as Error };
  }
}

/** The recording, with one object that is not what it was: nothing at all, if there is no body. */
const withObject = (key: string, body: Uint8Array | string | undefined): Store => ({
  ...recorded.store,
  get: async (name) => {
    if (name !== key) return recorded.store.get(name);
    return body === undefined ? undefined : { body: Buffer.from(body), tag: 'x' };
  },
  list: async function* (prefix) {
    for await (const name of recorded.store.list(prefix)) if (name !== key || body !== undefined) yield name;
  },
});

/** It names the object, or the thing in it, and what to do. */
function clear(error: Error): void {
  expect([isCrash(error), error.stack]).toEqual([false, error.stack]);
  expect(error.message).toMatch(/[Ss]can again|take a|unknown|no recorded inventory/);
}

const bodyOf = (key: string): Uint8Array => recorded.objects.get(key) ?? new Uint8Array();
const linesOf = (key: string) => Array.fromAsync(linesIn(bodyOf(key), key));
const anyKey = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const pick = (share: number, of: readonly string[] = keys): string => of[Math.floor(share * of.length)] ?? '';
const parts = () => keys.filter((key) => key.endsWith('.gz'));

describe('a recording', () => {
  it('that lacks any one object is refused, or has unknowns where it was', async () => {
    let unknowns = 0;
    for (const key of keys) {
      const { error, verdicts: now = new Map<string, string>() } = await judged(withObject(key, undefined));
      if (error) clear(error);
      for (const [what, verdict] of now) {
        if (verdicts.get(what) !== verdict) expect([key, what, verdict]).toEqual([key, what, 'unknown']);
        if (verdict === 'unknown') unknowns += 1;
      }
    }
    expect(unknowns).toBeGreaterThan(0);
  });

  it('whose bytes are damaged is refused, or the same, where it is packed', async () => {
    await fc.assert(
      fc.asyncProperty(anyKey, rangeDamage, async (share, damage) => {
        const key = pick(share);
        const { error, verdicts: now } = await looked(withObject(key, damagedBytes(bodyOf(key), damage)));
        if (error) clear(error);
        else if (key.endsWith('.gz')) expect(now).toEqual(verdicts);
      }),
      { numRuns: RUNS / 3 },
    );
  });

  it('whose lines are lost, doubled or moved is refused, or the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyKey, rangeDamage, async (share, damage) => {
        const key = pick(share, parts());
        const lines = damagedLines(
          await linesOf(key),
          damage.how === 'flip' ? { ...damage, how: 'lose' } : damage,
        );
        const { error, verdicts: now } = await looked(withObject(key, await packLines(lines)));
        if (error) clear(error);
        else expect(now).toEqual(verdicts);
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it('whose members are damaged is refused, or judged without a crash', async () => {
    await fc.assert(
      fc.asyncProperty(anyKey, anyKey, memberDamage, async (share, which, damage) => {
        const key = pick((share * 10) % 1);
        const lines = key.endsWith('.gz') ? await linesOf(key) : [Buffer.from(bodyOf(key)).toString()];
        const index = Math.floor(which * lines.length);
        const damaged = lines.with(index, damagedMember(lines[index] ?? '', damage));
        const body = key.endsWith('.gz') ? await packLines(damaged) : damaged.join('');
        const { error, verdicts: now } = await (share < 0.1 ? judged : looked)(withObject(key, body));
        if (error) clear(error);
        for (const verdict of now?.values() ?? []) expect(verdict).not.toBe('error');
        expect({}).not.toHaveProperty('polluted');
      }),
      { numRuns: RUNS },
    );
  });

  it('says what is wrong in terms of the one who made it', async () => {
    const [first = ''] = keys.filter((key) => key.endsWith('/plan.json'));
    const { error } = await judged(withObject(first, '{"scan":1'));
    expect(error).toBeInstanceOf(UsageError);
    expect(error?.message).toBe(
      `/memory/${first} is damaged: it is no JSON. Scan again, or take an undamaged recording.`,
    );
  });
});
