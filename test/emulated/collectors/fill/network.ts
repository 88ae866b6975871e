import {
  AllocateAddressCommand,
  AuthorizeSecurityGroupIngressCommand,
  AuthorizeSecurityGroupEgressCommand,
  CreateFlowLogsCommand,
  CreateManagedPrefixListCommand,
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  AssociateRouteTableCommand,
  ModifySubnetAttributeCommand,
  ModifyVpcAttributeCommand,
  type ResourceType,
} from '@aws-sdk/client-ec2';
import type { Clients } from '../clients.ts';

/** A `Name` with a blank and an umlaut, and a tag without a value. */
export const named = (ResourceType: ResourceType, name: string) => [
  {
    ResourceType,
    Tags: [
      { Key: 'Name', Value: `${name} für alle` },
      { Key: 'empty', Value: '' },
    ],
  },
];

export interface Network {
  readonly VpcId: string;
  readonly SubnetId: string;
  readonly GroupId: string;
}

/** A network of its own next to the default one: open and closed groups, subnets, lists, flow logs, addresses. */
export async function fillNetwork({ ec2 }: Clients): Promise<Network> {
  const made = await ec2.send(
    new CreateVpcCommand({ CidrBlock: '10.0.0.0/16', TagSpecifications: named('vpc', 'main') }),
  );
  const VpcId = made.Vpc?.VpcId ?? '';
  await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsSupport: { Value: false } }));
  const subnet = async (CidrBlock: string, name: string) => {
    const TagSpecifications = named('subnet', name);
    const { Subnet } = await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock, TagSpecifications }));
    return Subnet?.SubnetId ?? '';
  };
  const SubnetId = await subnet('10.0.1.0/24', 'public');
  await subnet('10.0.2.0/24', 'private');
  await ec2.send(new ModifySubnetAttributeCommand({ SubnetId, MapPublicIpOnLaunch: { Value: true } }));
  const table = await ec2.send(
    new CreateRouteTableCommand({ VpcId, TagSpecifications: named('route-table', 'public') }),
  );
  const RouteTableId = table.RouteTable?.RouteTableId;
  await ec2.send(new AssociateRouteTableCommand({ RouteTableId, SubnetId }));
  const acl = await ec2.send(
    new CreateNetworkAclCommand({ VpcId, TagSpecifications: named('network-acl', 'admin') }),
  );
  await ec2.send(
    new CreateNetworkAclEntryCommand({
      NetworkAclId: acl.NetworkAcl?.NetworkAclId,
      RuleNumber: 90,
      Protocol: '6',
      RuleAction: 'allow',
      Egress: false,
      CidrBlock: '0.0.0.0/0',
      PortRange: { From: 22, To: 22 },
    }),
  );
  const into = { LogDestinationType: 's3', LogDestination: 'arn:aws:s3:::plumbline-logs' } as const;
  await ec2.send(
    new CreateFlowLogsCommand({
      ResourceType: 'VPC',
      ResourceIds: [VpcId],
      TrafficType: 'REJECT',
      TagSpecifications: named('vpc-flow-log', 'rejected'),
      ...into,
    }),
  );
  const all = { ResourceType: 'Subnet', TrafficType: 'ALL' } as const;
  await ec2.send(new CreateFlowLogsCommand({ ResourceIds: [SubnetId], ...all, ...into }));
  for (const name of ['used', 'unused']) {
    const TagSpecifications = named('elastic-ip', name);
    await ec2.send(new AllocateAddressCommand({ Domain: 'vpc', TagSpecifications }));
  }
  return { VpcId, SubnetId, GroupId: await fillGroups(ec2, VpcId) };
}

async function fillGroups(ec2: Clients['ec2'], VpcId: string): Promise<string> {
  const list = await ec2.send(
    new CreateManagedPrefixListCommand({
      PrefixListName: 'offices and homes',
      AddressFamily: 'IPv4',
      MaxEntries: 10,
      Entries: [{ Cidr: '203.0.113.0/24', Description: 'Büro' }, { Cidr: '198.51.100.7/32' }],
      TagSpecifications: named('prefix-list', 'offices'),
    }),
  );
  const empty = { PrefixListName: 'empty', AddressFamily: 'IPv6', MaxEntries: 1 };
  await ec2.send(new CreateManagedPrefixListCommand(empty));
  const PrefixListId = list.PrefixList?.PrefixListId;
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({
      GroupName: 'web servers (public)',
      Description: 'open, far too open',
      VpcId,
      TagSpecifications: named('security-group', 'web'),
    }),
  );
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId,
      IpPermissions: [
        {
          IpProtocol: 'tcp',
          FromPort: 22,
          ToPort: 22,
          IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'ssh' }],
          Ipv6Ranges: [{ CidrIpv6: '::/0' }],
        },
        { IpProtocol: 'icmp', FromPort: -1, ToPort: -1, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
        { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, PrefixListIds: [{ PrefixListId }] },
      ],
    }),
  );
  const closed = { GroupName: 'closed', Description: 'members only', VpcId };
  const { GroupId: inner = '' } = await ec2.send(new CreateSecurityGroupCommand(closed));
  const UserIdGroupPairs = [{ GroupId }];
  const members = { GroupId: inner, IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs }] };
  await ec2.send(new AuthorizeSecurityGroupIngressCommand(members));
  const out = { IpProtocol: 'udp', FromPort: 53, ToPort: 53, IpRanges: [{ CidrIp: '10.0.0.2/32' }] };
  await ec2.send(new AuthorizeSecurityGroupEgressCommand({ GroupId: inner, IpPermissions: [out] }));
  return GroupId;
}

/** A security group that lets nobody in. */
export const oneGroup = ({ ec2 }: Clients, VpcId: string, GroupName: string) =>
  ec2.send(new CreateSecurityGroupCommand({ GroupName, Description: GroupName, VpcId }));
