/** A resource that is deleted between listing and reading disappears: no verdict, no gap. */
import { describe, expect, it } from '@jest/globals';
import type { AnyListing } from '../../inventory/call.ts';
import { registered, resourceOf } from '../../inventory/registry.ts';
import { plan } from '../../inventory/demands.ts';
import { rules } from '../../rules/index.ts';
import { failure, type Answers } from '../aws.ts';
import { accounts, beforeOf, nameOf } from './accounts.ts';
import { scan } from './faults.ts';
import { ORGANIZATION } from './identity.ts';

/** Types, or facets, that are read of something that cannot go, or of which AWS's answer does not say that it has gone. */
const STAYS: Readonly<Record<string, string>> = {
  'AWS::::Account': 'the account is entered before',
  'AWS::::Region': 'regions do not go',
  'AWS::EC2::SpotFleet templateVersions': 'the answer is about its launch template',
  'AWS::Lambda::Function policy': 'the same error says that there is no policy',
  'AWS::Backup::BackupVault policy': 'AWS denies access to the policy of a vault that is not there',
  'AWS::Glacier::Vault policy': 'of a vault without a policy, and of none, Glacier says the same',
  'AWS::ElasticLoadBalancingV2::TargetGroup': 'AWS deletes no group that a listener sends to',
  'AWS::Config::ConfigurationRecorder tags': 'AWS says the same of an ARN that it does not know',
  'AWS::CloudTrail::Trail': 'members of an organization get TrailNotFoundException for trails that are there',
};

const facets = registered().flatMap(({ type, facets: all }) =>
  Object.entries(all).map(([name, facet]) => ({ type, name, facet })),
);

describe('each facet', () => {
  // What is read once for many resources cannot say that one of them has gone.
  const excuse = ({ type, name }: (typeof facets)[number]) =>
    [type, `${type} ${name}`].find((one) => STAYS[one]);
  const own = facets.filter((one) => !one.facet.select && !excuse(one));
  it.each(own)('knows the error by which AWS says that the resource has gone: $type $name', ({ facet }) =>
    expect(facet.goneWhen).not.toEqual([]),
  );
  it('is not excused without need', () => {
    const silent = facets.filter(({ facet }) => facet.goneWhen.length === 0);
    const excused = new Set(silent.flatMap((one) => excuse(one) ?? []));
    expect([...excused].sort()).toEqual(Object.keys(STAYS).sort());
  });
});

/** The answer to the listing of a type, where it lists nothing. */
const unlisted = (type: string): Answers => unlistedBy(resourceOf(type).list.listing);
function unlistedBy(listing: AnyListing): Answers {
  if (listing.how === 'children') return unlistedBy(listing.listing);
  if (listing.how === 'union') return Object.assign({}, ...listing.listings.map(unlistedBy)) as Answers;
  return listing.how === 'pages' ? { [nameOf(listing.call)]: { [listing.items]: [] } } : {};
}

const read = facets.filter(
  ({ type, name, facet }) => facet.goneWhen.length > 0 && plan(rules).get(type)?.has(name),
);

describe.each(read)('$type that goes before $name is read', ({ type, name, facet }) => {
  const some = rules.filter((rule) => plan([rule]).get(type)?.has(name));

  it.each(facet.goneWhen)('%s', async (error) => {
    let seen = 0;
    for (const [account, answers] of Object.entries(accounts)) {
      const [errorName = '', words = errorName] = error.split(': ', 2);
      const gone = { ...answers, [nameOf(facet.call)]: failure(errorName, words) };
      const after = await scan(some, gone, ORGANIZATION);
      const before = beforeOf(account, some);
      const of = (which: typeof before, isIts: boolean) =>
        [...which].filter(([, { rule }]) => (rule.resource === type) === isIts);
      expect(of(after, true)).toEqual([]);
      // What is said of others stays, is unknown where they point at what has gone, or is as if it had never been there.
      const never = await scan(some, { ...answers, ...unlisted(type) }, ORGANIZATION);
      for (const [on, { verdict }] of of(after, false))
        expect(['unknown', ...[before, never].map((one) => one.get(on)?.verdict.status)]).toContain(
          verdict.status,
        );
      seen += of(before, true).length + of(before, false).length;
    }
    expect(seen).toBeGreaterThan(0); // one account has no organization
  });
});
