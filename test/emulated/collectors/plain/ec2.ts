import {
  DescribeAddressesCommand,
  DescribeFlowLogsCommand,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeManagedPrefixListsCommand,
  DescribeNetworkAclsCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSnapshotAttributeCommand,
  DescribeSnapshotsCommand,
  DescribeSubnetsCommand,
  DescribeVolumesCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcsCommand,
  GetManagedPrefixListEntriesCommand,
  type EC2Client,
  type Tag,
} from '@aws-sdk/client-ec2';
import type { Clients } from '../clients.ts';
import { withEncryption, withVirtualization } from '../moto.ts';
import { instanceFacets } from './instance.ts';
import { dailyOf } from './metrics.ts';
import { tagsOf, type Case, type Plain } from './plain.ts';

interface Listed {
  readonly Tags?: Tag[] | undefined;
}
interface Words<T> {
  readonly least: number;
  readonly list: (ec2: EC2Client, region: string) => Promise<readonly T[] | undefined>;
  /** What stands at the end of the ARN: `vpc/vpc-1`. Images and snapshots have ARNs without an account. */
  readonly end: (item: T) => string;
  readonly owned?: false;
  readonly arn?: (item: T) => string | undefined;
  readonly name?: (item: T) => string | undefined;
  /** What is kept of the item, where that is not all of it. */
  readonly self?: (item: T) => object;
  readonly facets?: (ec2: EC2Client, item: T, clients: Clients) => Promise<Readonly<Record<string, unknown>>>;
  readonly blind?: Case['blind'];
}

/** A type of EC2: dates anywhere in an item become text, as in JSON. */
export const ec2Case = <T extends Listed>({
  least,
  list,
  end,
  owned,
  arn,
  name,
  self = (item) => item,
  facets,
  blind = [],
}: Words<T>): Case => ({
  least,
  blind,
  read: async (clients) => {
    const { ec2, region, accountId } = clients;
    return Promise.all(
      ((await list(ec2, region)) ?? []).map(async (item): Promise<Plain> => {
        const account = owned === false ? '' : accountId;
        return {
          arn: arn?.(item) ?? `arn:aws:ec2:${region}:${account}:${end(item)}`,
          region,
          name: name ? name(item) : end(item).replace(/.*\//, ''),
          tags: tagsOf(item.Tags),
          self: self(JSON.parse(JSON.stringify(item)) as T),
          facets: (await facets?.(ec2, item, clients)) ?? {},
        };
      }),
    );
  },
});

const nameless = () => undefined;

export const ec2Cases: Readonly<Record<string, Case>> = {
  'AWS::EC2::EIP': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeAddressesCommand({}))).Addresses,
    end: ({ AllocationId = '' }) => `elastic-ip/${AllocationId}`,
    name: ({ PublicIp }) => PublicIp,
  }),
  'AWS::EC2::FlowLog': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeFlowLogsCommand({}))).FlowLogs,
    end: ({ FlowLogId = '' }) => `vpc-flow-log/${FlowLogId}`,
    name: nameless,
  }),
  'AWS::EC2::Image': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeImagesCommand({ Owners: ['self'] }))).Images,
    end: ({ ImageId = '' }) => `image/${ImageId}`,
    owned: false,
    self: withEncryption,
  }),
  'AWS::EC2::Instance': ec2Case({
    least: 7,
    list: async (ec2) => {
      const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({}));
      const all = Reservations.flatMap(({ Instances = [] }) => Instances);
      return all.filter(({ State }) => State?.Name !== 'terminated');
    },
    end: ({ InstanceId = '' }) => `instance/${InstanceId}`,
    self: withVirtualization,
    // moto has neither ListProtectedResources nor DescribeInstanceInformation.
    blind: ['backup', 'managedNode'],
    facets: instanceFacets,
  }),
  'AWS::EC2::NetworkAcl': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeNetworkAclsCommand({}))).NetworkAcls,
    end: ({ NetworkAclId = '' }) => `network-acl/${NetworkAclId}`,
  }),
  'AWS::EC2::PrefixList': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeManagedPrefixListsCommand({}))).PrefixLists,
    end: ({ PrefixListId = '' }) => `prefix-list/${PrefixListId}`,
    arn: ({ PrefixListArn }) => PrefixListArn,
    name: ({ PrefixListName }) => PrefixListName,
    facets: async (ec2, { PrefixListId }) => ({
      entries: (await ec2.send(new GetManagedPrefixListEntriesCommand({ PrefixListId }))).Entries,
    }),
  }),
  'AWS::EC2::RouteTable': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeRouteTablesCommand({}))).RouteTables,
    end: ({ RouteTableId = '' }) => `route-table/${RouteTableId}`,
    name: nameless,
  }),
  'AWS::EC2::SecurityGroup': ec2Case({
    least: 3,
    list: async (ec2) => (await ec2.send(new DescribeSecurityGroupsCommand({}))).SecurityGroups,
    end: ({ GroupId = '' }) => `security-group/${GroupId}`,
    name: ({ GroupName }) => GroupName,
  }),
  'AWS::EC2::Snapshot': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeSnapshotsCommand({ OwnerIds: ['self'] }))).Snapshots,
    end: ({ SnapshotId = '' }) => `snapshot/${SnapshotId}`,
    owned: false,
    facets: async (ec2, { SnapshotId }) => {
      const Attribute = 'createVolumePermission';
      const answer = await ec2.send(new DescribeSnapshotAttributeCommand({ SnapshotId, Attribute }));
      return { createVolumePermissions: answer.CreateVolumePermissions };
    },
  }),
  'AWS::EC2::Subnet': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeSubnetsCommand({}))).Subnets,
    end: ({ SubnetId = '' }) => `subnet/${SubnetId}`,
  }),
  'AWS::EC2::Volume': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeVolumesCommand({}))).Volumes,
    end: ({ VolumeId = '' }) => `volume/${VolumeId}`,
    blind: ['backup'], // moto has no ListProtectedResources
    facets: async (_, { VolumeId = '', State }, { cloudwatch }) => ({
      operations:
        State === 'available'
          ? null
          : await dailyOf(cloudwatch, {
              ...{ Namespace: 'AWS/EBS', dimensions: { VolumeId } },
              metrics: { VolumeReadOps: 'Sum', VolumeWriteOps: 'Sum' },
            }),
    }),
  }),
  'AWS::EC2::VPC': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeVpcsCommand({}))).Vpcs,
    end: ({ VpcId = '' }) => `vpc/${VpcId}`,
    facets: async (ec2, { VpcId }) => {
      const Attribute = 'enableDnsSupport';
      const answer = await ec2.send(new DescribeVpcAttributeCommand({ VpcId, Attribute }));
      return { dnsSupport: answer.EnableDnsSupport };
    },
  }),
};
