/**
 * The derived policy, enforced: with all of it nothing is missing; without any one of its actions somebody misses it, and
 * says so. Actions, rules and accounts come from the registry and test/truth: a new rule is covered when it is written.
 */
import { describe, expect, it } from '@jest/globals';
import type { Judgement } from '../../engine/judge.ts';
import { actionsFor, policiesFor, type Policy } from '../../inventory/permissions.ts';
import { rules } from '../../rules/index.ts';
import { canned, type Answers } from '../aws.ts';
import { allowing, without } from '../enforcing.ts';
import { accounts, before } from '../truth/accounts.ts';
import { scanBy, violations } from '../truth/faults.ts';

const policies = policiesFor(rules);
type Verdicts = ReadonlyMap<string, Judgement>;

const scan = (answers: Answers, allowed: readonly Policy[]): Promise<Verdicts> =>
  scanBy(canned(allowing(allowed, answers)), rules);

const statuses = (of: Verdicts | undefined) =>
  Object.fromEntries([...(of ?? [])].map(([name, { verdict }]) => [name, verdict.status]));

/** The rules that say something else, or of something else. */
const moved = (was: Verdicts | undefined, is: Verdicts): readonly string[] => {
  const [old, now] = [statuses(was), statuses(is)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  const other = [...names].filter((name) => old[name] !== now[name]);
  return [...new Set(other.map((name) => name.replace(/ on .*/, '')))];
};

it.each(Object.entries(accounts))('suffices for every rule: the %s account', async (name, answers) => {
  const after = await scan(answers, policies);
  expect(statuses(after)).toEqual(statuses(before[name]));
  expect([...after.values()].filter(({ verdict }) => verdict.status === 'unknown')).toEqual([]);
});

describe('has no action that nobody would miss', () => {
  it.each(actionsFor(rules))('%s', async (action) => {
    const less = without(policies, action);
    const needing = rules.filter((rule) => actionsFor([rule]).includes(action)).map(({ id }) => id);
    const missing = new Set<string>();
    for (const [name, answers] of Object.entries(accounts)) {
      const after = await scan(answers, less);
      const denied = {
        error:
          /"error":"(UnauthorizedOperation|AuthorizationErrorException|AccessDenied(Exception)?)","deniedBy":"role"/,
      };
      expect(violations(before[name] ?? new Map(), after, { actions: [action] }, denied)).toEqual([]);
      const other = moved(before[name], after);
      expect(other.filter((id) => !needing.includes(id))).toEqual([]);
      for (const id of other) missing.add(id);
    }
    expect([...missing]).not.toEqual([]);
  });
});

it('allows nothing by pattern, nothing twice, and what no rule needs not at all', () => {
  const allowed = policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
  expect(allowed.filter((action) => action.includes('*'))).toEqual([]);
  expect(new Set(allowed).size).toBe(allowed.length);
  expect(policiesFor([])).toEqual([]);
});
