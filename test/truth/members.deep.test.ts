/**
 * The first law, member by member: whatever an answer lacks, and whatever of it makes no sense. Calls, rules and
 * members come from the registry and from what is recorded: a new one is covered on the day it is written.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Call } from '../../inventory/call.ts';
import type { Answer, Answers } from '../aws.ts';
import { accountsFor, answerTo, beforeOf, calls, concerned, nameOf as callName } from './accounts.ts';
import { scan, violations } from './faults.ts';
import { nonsenseFor } from './nonsense.ts';
import { EMPTY_MEANS_NONE, OPTIONAL, OPTIONAL_LISTS } from './optional.ts';
import { at, changed, nameOf, pathsIn, type Path } from './paths.ts';
import { ORGANIZATION } from './identity.ts';

const LOST = { error: /"error":"(NotReported|NotReady|NotListed|Dangling)/ };
const MALFORMED = { error: /"error":"(Malformed|NotReported|NotReady|NotListed|Dangling|\w*Syntax|Invalid)/ };
const byName = calls.map((call) => [callName(call), call] as const);

/** What the call answers, as it is recorded; one of its answers, where it depends on the question. */
const sampleOf = (whole: Answer): object =>
  typeof whole === 'function' ? whole(QUESTION, 'eu-west-1') : whole;
const QUESTION = {
  PrefixListId: 'pl-1',
  MetricDataQueries: [
    { Id: 'm_i_2_CPUUtilization', MetricStat: { Metric: { MetricName: 'CPUUtilization' } } },
  ],
};

/** What is wrong with the verdicts on an account where one place of one answer is different. */
async function wrongs(
  call: Call,
  [account, answers]: readonly [string, Answers],
  path: Path,
  change: (was: unknown) => unknown,
  told: { readonly error: RegExp },
): Promise<readonly string[]> {
  const whole = answerTo(call, answers) ?? {};
  const answer =
    typeof whole === 'function'
      ? (input: Record<string, unknown>, region: string) => changed(whole(input, region), path, change)
      : changed(whole, path, change);
  const some = concerned(call);
  const after = await scan(some, { ...answers, [callName(call)]: answer }, ORGANIZATION);
  return violations(beforeOf(account, some), after, call, told);
}

/** All recorded answers to a call, each with its places. */
const recorded = (call: Call) =>
  accountsFor(call).flatMap((account) => {
    const whole = answerTo(call, account[1]);
    if (whole === undefined || whole instanceof Error) return [];
    const sample = sampleOf(whole);
    return [{ account, sample, paths: pathsIn(sample) }];
  });

describe('where a member is missing', () => {
  const used = new Set<string>();
  afterAll(() => {
    expect([...OPTIONAL, ...OPTIONAL_LISTS].filter((name) => !used.has(name))).toEqual([]);
  });
  it.each(byName)('%s', async (name, call) => {
    for (const { account, paths } of recorded(call)) {
      for (const path of paths.filter((one) => typeof one.at(-1) === 'string')) {
        const member = `${name} ${nameOf(path)}`;
        const found = await wrongs(call, account, path, () => undefined, LOST);
        if (found.length > 0 && OPTIONAL.has(member)) {
          used.add(member);
          expect(found.filter((one) => !/became (pass|fail|not-applicable)$/.test(one))).toEqual([]);
        } else if (found.length > 0 && OPTIONAL_LISTS.has(member)) {
          used.add(member);
          expect(found.filter((one) => !one.endsWith('gone without a word'))).toEqual([]);
        } else expect(found.map((one) => `without ${nameOf(path)}: ${one}`)).toEqual([]);
      }
    }
  });
});

describe('where a member makes no sense', () => {
  it.each(byName)('%s', async (name, call) => {
    for (const { account, sample, paths } of recorded(call)) {
      for (const path of paths) {
        const mayBeEmpty = EMPTY_MEANS_NONE.has(`${name} ${nameOf(path)}`);
        for (const nonsense of nonsenseFor(at(sample, path))) {
          if (nonsense === '' && mayBeEmpty) continue;
          const found = await wrongs(call, account, path, () => nonsense, MALFORMED);
          const where = `${path.join('.')} = ${JSON.stringify(nonsense)}`;
          expect(found.map((one) => `${where}: ${one}`)).toEqual([]);
        }
      }
    }
  });
});
