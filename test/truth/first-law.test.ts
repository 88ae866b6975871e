/**
 * The first law, for all rules at once and through the real collector: whatever call fails, however it fails, verdicts
 * stay or become unknown. Calls and rules come from the registry; what AWS answers to a new call is to be added.
 */
import { describe, expect, it } from '@jest/globals';
import { claim, defineRule } from '../../engine/index.ts';
import type { Call } from '../../inventory/call.ts';
import { plan } from '../../inventory/demands.ts';
import { resourceOf } from '../../inventory/registry.ts';
import { rules } from '../../rules/index.ts';
import { accounts, before, beforeOf, calls, concerned, nameOf } from './accounts.ts';
import { faults, scan, scanWith, violations } from './faults.ts';
import { ORGANIZATION } from './identity.ts';

/** Calls whose empty answer is declared to be knowledge by all that they feed: there, nothing is the usual answer. */
const readings = [...plan(rules)].flatMap(([type, wanted]) => {
  const { facets, list } = resourceOf(type);
  return [list.listing, ...[...wanted].flatMap((name) => facets[name] ?? [])];
});
const emptyIsKnown = (call: Call): boolean => {
  const fed = readings.flatMap((one) => ('call' in one && nameOf(one.call) === nameOf(call) ? [one] : []));
  return (
    fed.length > 0 &&
    fed.every((one) => one.emptyMeans === 'none' || (one.emptyMeans === 'absent' && one.beside === undefined))
  );
};

const of = (status: string, ...names: string[]): Set<string> =>
  new Set(
    names.flatMap((name) =>
      [...(before[name]?.values() ?? [])]
        .filter(({ verdict }) => verdict.status === status)
        .map(({ rule }) => rule.id),
    ),
  );
const ids = rules.map(({ id }) => id);

describe('the accounts', () => {
  it.each(Object.keys(accounts))('know an answer to each call that the rules need: %s', (name) =>
    expect(calls.map(nameOf).filter((call) => !accounts[name]?.[call])).toEqual([]),
  );
  it('know no answer to a call that nobody makes', () =>
    expect(
      Object.keys(accounts['good'] ?? {}).filter((call) => !calls.some((one) => nameOf(one) === call)),
    ).toEqual([]));
  it('pass each rule somewhere, and fail it somewhere', () => {
    // Who has administrators, or a policy that waits to be attached, is not good in every way.
    expect(ids.filter((id) => !of('pass', 'good', 'bad otherwise').has(id))).toEqual([]);
    expect(ids.filter((id) => !of('fail', 'bad', 'bad otherwise').has(id))).toEqual([]);
  });
  it('are good or bad, and known', () => {
    expect([...of('fail', 'good')]).toEqual([]);
    for (const name of Object.keys(accounts))
      expect([...of('unknown', name), ...of('error', name)]).toEqual([]);
  });
});

describe.each(Object.entries(faults))('where a call is %s', (kind, fault) => {
  it.each(calls.map((call) => [nameOf(call), call] as const))('%s', async (_, call) => {
    if (kind === 'answered with nothing' && emptyIsKnown(call)) return;
    const some = concerned(call);
    expect(some).not.toEqual([]);
    for (const [name, answers] of Object.entries(accounts)) {
      const after = await scanWith(some, answers, ORGANIZATION, call, fault);
      if (after) expect(violations(beforeOf(name, some), after, call, fault)).toEqual([]);
    }
  });
});

it('finds a rule that takes a gap for an absence', async () => {
  const rule = defineRule({
    ...{ id: 'x', title: 'X', severity: 'low', category: 'exposure', why: 'X.', fix: 'X.' },
    resource: 'AWS::S3::Bucket',
    needs: ['acl'],
    check: ({ facets }) => {
      const holds = (() => {
        try {
          return (facets.acl?.Grants ?? []).length === 0;
        } catch {
          return true;
        }
      })();
      return claim({ path: 'facets.acl', actual: holds, expected: 'be empty', holds: () => holds });
    },
  });
  const [call, fault] = [calls.find((one) => nameOf(one) === 's3 GetBucketAcl'), faults['denied']];
  if (!call || !fault) throw new Error('no such call or fault: name another');
  const good = accounts['good'] ?? {};
  const was = await scan([rule], good, ORGANIZATION);
  const after = (await scanWith([rule], good, ORGANIZATION, call, fault)) ?? was;
  expect(violations(was, after, call, fault)).toEqual(['x on arn:aws:s3:::logs: fail became pass']);
  expect(violations(was, new Map(), call, fault)).toEqual(['x on arn:aws:s3:::logs: gone without a word']);
});

/** Answers that lack both of two members, of which AWS always gives one. */
it('does not take a trail without selectors of either kind for one that records nothing', async () => {
  const nothing = { ...accounts['good'], 'cloudtrail GetEventSelectors': { TrailARN: 'arn' } };
  const id = 'cloudtrail-account-multi-region-trail-enabled';
  const told = await scan(rules, nothing, ORGANIZATION);
  const verdicts = [...told.values()].filter(({ rule }) => rule.id === id).map(({ verdict }) => verdict);
  expect(verdicts).toMatchObject([
    {
      status: 'unknown',
      evidence: [
        {
          path: 'related.trails[main].facets.eventSelectors',
          actual: { $gap: { error: 'NotReported: the event selectors of the trail' } },
        },
      ],
    },
  ]);
});
