/** A resource that is deleted between listing and reading disappears: no verdict, no gap. */
import { describe, expect, it } from '@jest/globals';
import { registered } from '../../inventory/registry.ts';
import { plan } from '../../inventory/demands.ts';
import { rules } from '../../rules/index.ts';
import { failure } from '../aws.ts';
import { accounts, beforeOf, nameOf } from './accounts.ts';
import { scan } from './faults.ts';
import { ORGANIZATION } from './identity.ts';

/** Types whose facets are read of something that cannot go, or of which AWS's answer does not say that it has gone. */
const STAYS: Readonly<Record<string, string>> = {
  'AWS::::Account': 'the account is entered before',
  'AWS::::Region': 'regions do not go',
  'AWS::ElasticLoadBalancingV2::TargetGroup': 'AWS deletes no group that a listener sends to',
  'AWS::CloudTrail::Trail': 'members of an organization get TrailNotFoundException for trails that are there',
};

const facets = registered().flatMap(({ type, facets: all }) =>
  Object.entries(all).map(([name, facet]) => ({ type, name, facet })),
);

describe('each facet', () => {
  // What is read once for many resources cannot say that one of them has gone.
  const own = facets.filter(({ type, facet }) => !facet.select && !STAYS[type]);
  it.each(own)('knows the error by which AWS says that the resource has gone: $type $name', ({ facet }) =>
    expect(facet.goneWhen).not.toEqual([]),
  );
  it('is not excused without need', () => {
    const excused = new Set(facets.filter(({ type }) => STAYS[type]).map(({ type }) => type));
    expect([...excused].sort()).toEqual(Object.keys(STAYS).sort());
  });
});

const read = facets.filter(
  ({ type, name, facet }) => facet.goneWhen.length > 0 && plan(rules).get(type)?.has(name),
);

describe.each(read)('$type that goes before $name is read', ({ type, name, facet }) => {
  const some = rules.filter((rule) => plan([rule]).get(type)?.has(name));

  it.each(facet.goneWhen)('%s', async (error) => {
    for (const [account, answers] of Object.entries(accounts)) {
      const gone = { ...answers, [nameOf(facet.call)]: failure(error) };
      const after = await scan(some, gone, ORGANIZATION);
      const before = beforeOf(account, some);
      const of = (which: typeof before, isIts: boolean) =>
        [...which].filter(([, { rule }]) => (rule.resource === type) === isIts);
      expect(of(after, true)).toEqual([]);
      // What is said of others stays, or is unknown where they point at what has gone.
      for (const [on, { verdict }] of of(after, false))
        expect(['unknown', before.get(on)?.verdict.status]).toContain(verdict.status);
      expect(of(before, true).length + of(before, false).length).toBeGreaterThan(0);
    }
  });
});
