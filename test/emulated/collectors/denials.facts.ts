import { describe, expect, test } from '@jest/globals';
import { collect } from '../../../inventory/collect.ts';
import type { Inventory } from '../../../inventory/inventory.ts';
import { isGap, reasonOf } from '../../../inventory/reading.ts';
import { actionsFor } from '../../../inventory/permissions.ts';
import { resources } from '../../../inventory/registry.ts';
import { caseOf } from './cases.ts';
import { denying } from './door.ts';
import { everything, options, told, type Lab } from './lab.ts';

type Reading = readonly [name: string, json: string];

/** Each single thing that an inventory says, as JSON: what lists give, each facet, and the tags. */
const sayings = (inventory: Inventory): readonly Reading[] =>
  resources.flatMap(({ type }) =>
    [...inventory.of(type)]
      .map(told)
      .flatMap(({ id: { tags, ...id }, self, facets }) =>
        Object.entries({ id, tags, self, ...facets }).map(([name, value]): Reading => [
          `${id.accountId} ${id.arn} ${type} ${name}`,
          JSON.stringify(value),
        ]),
      ),
  );

const unlisted = (inventory: Inventory): readonly string[] =>
  resources.filter(({ type }) => inventory.unlisted(type).length > 0).map(({ type }) => type);

const known = new WeakMap<Inventory, readonly Reading[]>();
function baseline(inventory: Inventory): readonly Reading[] {
  const all = known.get(inventory) ?? sayings(inventory);
  known.set(inventory, all);
  return all;
}

/** What one denial does: which listings and which readings become gaps, and what else differs (nothing, ever). */
async function denied({ world, recorded, inventory }: Lab, action: string, error: string) {
  const other = await collect(denying(recorded.replay, action, error), everything, world.units, options);
  const now = new Map(sayings(other));
  const lost = unlisted(other);
  const gaps = new Set<string>();
  const changed: string[] = [];
  for (const [name, before] of baseline(inventory)) {
    const after = now.get(name);
    const [, , type = '', what = ''] = name.split(/ (?=[^ ]*$)| (?=AWS::)| (?=arn:)/);
    if (after === before || (after === undefined && lost.includes(type))) continue;
    const gap = after?.startsWith('{"$gap":') && after.includes(`"error":"${error}"`);
    if (gap && after?.includes(action)) gaps.add(`${type} ${what}`);
    else changed.push(`${name}: ${before} became ${String(after)}`);
  }
  return { lost, gaps: [...gaps].sort(), changed, other, more: now.size - baseline(inventory).length };
}

const S3 = 'AWS::S3::Bucket';
const BY_DETAILS = ['AccessKey', 'Group', 'ManagedPolicy', 'Policy', 'Role', 'User'].map(
  (name) => `AWS::IAM::${name}`,
);

export function denialFacts(labOf: () => Lab): void {
  test.each([
    ['s3:GetBucketPolicy', 'AccessDenied', [], [`${S3} policy`]],
    ['s3:GetBucketTagging', 'AccessDenied', [], [`${S3} tags`]],
    ['s3:ListAllMyBuckets', 'AccessDenied', [S3], []],
    ['s3:GetAccountPublicAccessBlock', 'AccessDenied', [], ['AWS::::Account s3PublicAccessBlock']],
    ['iam:GetAccountAuthorizationDetails', 'AccessDenied', BY_DETAILS, []],
    ['iam:ListAccessKeys', 'AccessDenied', ['AWS::IAM::AccessKey'], []],
    [
      'iam:GenerateCredentialReport',
      'AccessDenied',
      [],
      ['AWS::::Account rootCredentials', 'AWS::IAM::User credentials'],
    ],
    ['ec2:DescribeVpcs', 'UnauthorizedOperation', ['AWS::EC2::VPC'], []],
    ['ec2:GetManagedPrefixListEntries', 'UnauthorizedOperation', [], ['AWS::EC2::PrefixList entries']],
    ['kms:DescribeKey', 'AccessDeniedException', [], ['AWS::KMS::Key metadata']],
    [
      'cloudtrail:GetEventSelectors',
      'AccessDeniedException',
      [],
      ['AWS::CloudTrail::Trail advancedEventSelectors', 'AWS::CloudTrail::Trail eventSelectors'],
    ],
  ])(
    'denied %s (%s), what it reads is a gap, and nothing else changes',
    async (action, error, lists, gaps) => {
      const { lost, gaps: seen, changed } = await denied(labOf(), action, error);
      expect({ lost: lost.toSorted(), seen, changed }).toEqual({ lost: lists, seen: gaps, changed: [] });
    },
  );

  test('a denied listing says who denied it, once for each unit', async () => {
    const { other } = await denied(labOf(), 'ec2:DescribeVpcs', 'UnauthorizedOperation');
    expect(
      other
        .unlisted('AWS::EC2::VPC')
        .map(({ type, id, gap }) => [type, id.accountId, id.region, reasonOf(gap)]),
    ).toEqual(
      labOf().world.units.map(({ accountId, region }) => [
        'AWS::::Region',
        accountId,
        region,
        { call: 'ec2:DescribeVpcs', error: 'UnauthorizedOperation', deniedBy: 'role' },
      ]),
    );
  });

  describe('of every action that a scan may use', () => {
    test.each(actionsFor(everything))('%s', async (action) => {
      const { lost, gaps, changed, more } = await denied(labOf(), action, 'AccessDenied');
      expect(changed).toEqual([]);
      expect(more).toBeLessThanOrEqual(0);
      expect(lost.length + gaps.length).toBeGreaterThan(0);
    });
  });

  test('nothing is a gap but what moto cannot tell', () => {
    const all = resources.flatMap(({ type }) =>
      [...labOf().inventory.of(type)].flatMap(({ facets }) =>
        Object.entries(facets).flatMap(([name, reading]) => (isGap(reading) ? [`${type} ${name}`] : [])),
      ),
    );
    const blind = resources.flatMap(({ type }) =>
      (caseOf(type).blind ?? []).map((name) => `${type} ${name}`),
    );
    expect([...new Set(all)].sort()).toEqual(blind.sort());
  });
}
