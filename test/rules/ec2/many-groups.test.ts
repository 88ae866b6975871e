/** Regions with ten thousand security groups: what judging them costs must grow with their number, not with its square. */
import { describe, expect, it } from '@jest/globals';
import { judgeAll } from '../../../engine/judge.ts';
import { plan } from '../../../inventory/demands.ts';
import { Inventory } from '../../../inventory/inventory.ts';
import type { Stored } from '../../../inventory/stored.ts';
import { rules } from '../../../rules/index.ts';
import { HOME, options } from '../../aws.ts';
import { counted } from '../../inventory/counted.ts';
import { ORGANIZATION } from '../../truth/identity.ts';
import { listed } from './open-group.ts';

const ours = rules.filter(({ id }) => /^ec2-(region-)?security-group-/.test(id));
const settings = { now: options.now(), organization: ORGANIZATION };

const stored = (type: string, name: string, self: object, facets: Stored['facets'] = {}): Stored => ({
  ...{ type, self, facets, observedAt: '2026-07-01T00:00:00.000Z' },
  id: { arn: `arn:${type}/${name}`, accountId: HOME.accountId, region: HOME.region, name, tags: {} },
});
/** The group of that number: it lets in a prefix list, and the group that `peerOf` says. */
const group = (index: number, peer: number) => {
  const { self } = listed(443, []);
  const [permission] = self.IpPermissions;
  return stored('AWS::EC2::SecurityGroup', `sg-${index}`, {
    ...{ GroupId: `sg-${index}`, GroupName: `group ${index}`, VpcId: 'vpc-1', IpPermissionsEgress: [] },
    IpPermissions: [{ ...permission, UserIdGroupPairs: [{ GroupId: `sg-${peer}` }] }],
  });
};

function regionOf(size: number, peerOf: (index: number) => number): Inventory {
  const inventory = new Inventory();
  for (const type of plan(ours).keys()) inventory.listed(type, HOME, null, '2026-07-01T00:00:00.000Z');
  inventory.add(stored('AWS::::Region', HOME.region, { RegionName: HOME.region }));
  inventory.add(stored('AWS::EC2::VPC', 'vpc-1', { VpcId: 'vpc-1', IsDefault: false }));
  const entries = [{ Cidr: '10.0.0.0/8' }];
  inventory.add(stored('AWS::EC2::PrefixList', 'pl-1', { PrefixListId: 'pl-1' }, { entries }));
  for (let index = 0; index < size; index++) {
    inventory.add(group(index, peerOf(index)));
    const Groups = [{ GroupId: `sg-${peerOf(index)}` }];
    const self = { NetworkInterfaceId: `eni-${index}`, InterfaceType: 'interface', Groups };
    inventory.add(stored('AWS::EC2::NetworkInterface', `eni-${index}`, self));
  }
  return inventory;
}

describe.each([
  ['each is used by another', (index: number) => index + 1],
  ['all use one', () => 0],
  ['each is used by itself only', (index: number) => index],
])('security groups, of which %s', (_, peerOf) => {
  const stepsOf = (size: number) => {
    const inventory = regionOf(size, peerOf);
    return counted(() => [...judgeAll(ours, inventory, settings)]);
  };

  it('are judged in steps that grow as their number grows', () => {
    const [few, many] = [stepsOf(500), stepsOf(2000)];
    expect(few).toBeGreaterThan(500);
    expect(many / few).toBeLessThan(4.5);
  });
});

it('judges ten thousand', () => {
  const verdicts = [
    ...judgeAll(
      ours,
      regionOf(10_000, () => 0),
      settings,
    ),
  ];
  expect(verdicts).toHaveLength(ours.length * 10_000 - 9_999);
  const unused = verdicts.filter(({ rule }) => rule.id === 'ec2-security-group-in-use');
  expect(unused.filter(({ verdict }) => verdict.status === 'fail')).toHaveLength(9_999);
  const crowded = verdicts.filter(({ rule }) => rule.resource === 'AWS::::Region');
  expect(crowded).toMatchObject([
    { verdict: { evidence: [{ actual: 10_000, expected: 'be at most 200' }] } },
  ]);
});
