import {
  AuthorizeSecurityGroupIngressCommand,
  CreateManagedPrefixListCommand,
  CreateSecurityGroupCommand,
  DescribeSecurityGroupsCommand,
  RevokeSecurityGroupEgressCommand,
} from '@aws-sdk/client-ec2';
import type { IpPermission } from '@aws-sdk/client-ec2';
import type { Clients } from './clients.ts';
import { vpcs } from './network-table.ts';
import type { VpcRow } from './network-table.ts';
import { clientsAt, given, nameTag, seededBy } from './sample.ts';
import type { Seeded, Seeder, Seeding } from './sample.ts';
import { groups, prefixLists } from './security-group-table.ts';
import type { GroupRow, IngressRow, PrefixListRow } from './security-group-table.ts';

/** Ids by the words `list:NAME` and `group:NAME`. */
type Ids = Map<string, string>;

/** Prefix lists and security groups, and what becomes of the VPCs' default groups. */
export const seedSecurityGroups =
  (networks: readonly Seeded[]): Seeder =>
  async (seeding) => {
    const ids: Ids = new Map();
    const lists = await Promise.all(prefixLists.map((row) => seedPrefixList(seeding, row)));
    for (const list of lists) ids.set(`list:${list.name}`, list.id);
    const perVpc = vpcs.map(async (row) => {
      const vpc = networks.find(({ type, name }) => type === 'AWS::EC2::VPC' && name === row.name);
      return await seedVpcGroups(clientsAt(seeding, row), row, given(vpc, `VPC '${row.name}'`), ids);
    });
    return [...lists, ...(await Promise.all(perVpc)).flat()];
  };

async function seedPrefixList(seeding: Seeding, row: PrefixListRow): Promise<Seeded> {
  const clients = clientsAt(seeding, row);
  const { PrefixList } = await clients.ec2.send(
    new CreateManagedPrefixListCommand({
      PrefixListName: row.name,
      AddressFamily: 'IPv4',
      MaxEntries: 10,
      Entries: row.entries.map((Cidr) => ({ Cidr })),
    }),
  );
  return seededBy(clients)('AWS::EC2::PrefixList', row.name, PrefixList?.PrefixListId);
}

/** One group after the other, since a rule may name an earlier group. */
async function seedVpcGroups(clients: Clients, row: VpcRow, vpc: Seeded, ids: Ids): Promise<Seeded[]> {
  const made = [await settleDefaultGroup(clients, row, vpc)];
  for (const group of groups.filter((inner) => inner.vpc === row.name)) {
    const seeded = await seedGroup(clients, vpc, group, ids);
    ids.set(`group:${group.name}`, seeded.id);
    made.push(seeded);
  }
  return made;
}

async function seedGroup(clients: Clients, vpc: Seeded, row: GroupRow, ids: Ids): Promise<Seeded> {
  const { GroupId } = await clients.ec2.send(
    new CreateSecurityGroupCommand({
      GroupName: row.name,
      Description: `Sample: ${row.name}`,
      VpcId: vpc.id,
      TagSpecifications: [{ ResourceType: 'security-group', Tags: nameTag(row.name) }],
    }),
  );
  const group = seededBy(clients)('AWS::EC2::SecurityGroup', row.name, GroupId);
  const IpPermissions = row.ingress.map((ingress) => permissionOf(ingress, ids));
  if (IpPermissions.length > 0)
    await clients.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: group.id, IpPermissions }));
  return group;
}

/** The permission AWS knows for a row. */
function permissionOf({ protocol, ports, from }: IngressRow, ids: Ids): IpPermission {
  const known = (prefix: string) =>
    from.filter((word) => word.startsWith(prefix)).map((word) => given(ids.get(word), word));
  const ranges = from.filter((word) => word.includes('/'));
  return {
    IpProtocol: protocol,
    ...(ports && { FromPort: ports[0], ToPort: ports[1] }),
    IpRanges: ranges.filter((range) => !range.includes(':')).map((CidrIp) => ({ CidrIp })),
    Ipv6Ranges: ranges.filter((range) => range.includes(':')).map((CidrIpv6) => ({ CidrIpv6 })),
    PrefixListIds: known('list:').map((PrefixListId) => ({ PrefixListId })),
    UserIdGroupPairs: known('group:').map((GroupId) => ({ GroupId })),
  };
}

async function settleDefaultGroup({ ec2, ...at }: Clients, row: VpcRow, vpc: Seeded): Promise<Seeded> {
  const Filters = [
    { Name: 'vpc-id', Values: [vpc.id] },
    { Name: 'group-name', Values: ['default'] },
  ];
  const { SecurityGroups } = await ec2.send(new DescribeSecurityGroupsCommand({ Filters }));
  const group = given(SecurityGroups?.[0], `the default group of ${vpc.id}`);
  const GroupId = given(group.GroupId, 'its id');
  if (row.defaultGroup === 'emptied')
    await ec2.send(
      new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions: group.IpPermissionsEgress ?? [] }),
    );
  if (row.defaultGroup === 'open-inside') {
    const inside = { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId }] };
    await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: [inside] }));
  }
  return seededBy({ ec2, ...at })('AWS::EC2::SecurityGroup', `${row.name}-default`, GroupId);
}
