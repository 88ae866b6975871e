/** Facets are read only where somebody needs them: of all resources of a type, or of those that others point at. */
import { expect, it } from '@jest/globals';
import { collect } from '../../inventory/collect.ts';
import { pointedAt } from '../../inventory/demands.ts';
import { isGap, reasonOf } from '../../inventory/reading.ts';
import { canned, failure, HOME, options } from '../aws.ts';

const GROUPS = { resource: 'AWS::EC2::SecurityGroup', needs: ['prefixLists.entries'] };
const group = (PrefixListIds: readonly object[]) => ({
  ...{ GroupId: 'sg-1', GroupName: 'web', VpcId: 'vpc-1', OwnerId: HOME.accountId, IpPermissionsEgress: [] },
  IpPermissions: [{ IpProtocol: '-1', PrefixListIds }],
});
const LISTS = ['pl-1', 'pl-2', 'pl-3'].map((PrefixListId) => ({
  PrefixListId,
  PrefixListArn: `arn:${PrefixListId}`,
}));

async function read(groups: object, demands = [GROUPS]) {
  const aws = canned({
    'ec2 DescribeSecurityGroups': groups as never,
    'ec2 DescribeManagedPrefixLists': { PrefixLists: LISTS },
    'ec2 GetManagedPrefixListEntries': { Entries: [{ Cidr: '203.0.113.0/24' }] },
  });
  const inventory = await collect(aws, demands, [HOME], options);
  return {
    inventory,
    entriesOf: aws.calls.flatMap((call) => /GetManagedPrefixListEntries.*"(pl-\d)"/.exec(call)?.[1] ?? []),
  };
}

it('reads the prefix lists that a security group names, and no others', async () => {
  const { inventory, entriesOf } = await read({ SecurityGroups: [group([{ PrefixListId: 'pl-2' }])] });
  expect(entriesOf).toEqual(['pl-2']);
  const [from] = [...inventory.of('AWS::EC2::SecurityGroup')];
  const found = from && inventory.link('AWS::EC2::SecurityGroup', 'prefixLists')?.follow(from);
  expect(found).toMatchObject([{ facets: { entries: [{ Cidr: '203.0.113.0/24' }] } }]);
});

it('reads none where no group names one, and all where a group cannot be read', async () => {
  expect((await read({ SecurityGroups: [group([])] })).entriesOf).toEqual([]);
  const { IpPermissions, ...unread } = group([]);
  expect(IpPermissions).toHaveLength(1);
  expect((await read({ SecurityGroups: [unread] })).entriesOf).toEqual(['pl-1', 'pl-2', 'pl-3']);
});

it('reads none where the groups could not be listed: nothing points at them', async () => {
  const { inventory, entriesOf } = await read(failure('UnauthorizedOperation'));
  expect(entriesOf).toEqual([]);
  expect(inventory.unlisted('AWS::EC2::SecurityGroup').map(({ gap }) => reasonOf(gap).error)).toEqual([
    'UnauthorizedOperation',
  ]);
});

it('reads all where a rule asks the type itself', async () => {
  const lists = { resource: 'AWS::EC2::PrefixList', needs: ['entries'] };
  const { entriesOf, inventory } = await read({ SecurityGroups: [group([])] }, [GROUPS, lists]);
  expect(entriesOf).toEqual(['pl-1', 'pl-2', 'pl-3']);
  expect([...inventory.of('AWS::EC2::PrefixList')].some(({ facets }) => isGap(facets['entries']))).toBe(
    false,
  );
});

it('knows of no pointers through several relations, or to what is listed once an account', () => {
  expect([...pointedAt([GROUPS]).keys()]).toEqual(['AWS::EC2::PrefixList']);
  expect(pointedAt([{ resource: 'AWS::::Account', needs: ['trails.status'] }]).size).toBe(0);
  expect(pointedAt([{ resource: 'AWS::S3::Bucket', needs: ['account.s3PublicAccessBlock'] }]).size).toBe(0);
});
