/** What EC2 and Config answer about one good, and one bad, resource of each type. */
import { HOME, type Answers } from '../aws.ts';
import { badInstances, goodInstances, image, otherwiseBadInstances } from './compute.ts';
import { badOpenings, goodOpenings, otherwiseBadOpenings } from './openings.ts';
import { badBalancing, goodBalancing, networkBalancer } from './reachable.ts';

const KEY = `arn:aws:kms:${HOME.region}:${HOME.accountId}:key/1`;
const volume = { VolumeId: 'vol-1', Attachments: [], CreateTime: new Date('2026-01-01T00:00:00Z') };
const snapshot = { SnapshotId: 'snap-1', State: 'completed' };
const LISTS = {
  PrefixLists: ['pl-1', 'pl-2'].map((PrefixListId) => ({
    PrefixListId,
    PrefixListName: PrefixListId,
    PrefixListArn: `arn:aws:ec2:${HOME.region}:${HOME.accountId}:prefix-list/${PrefixListId}`,
  })),
};
const acl = (RuleAction: string, ...Associations: object[]) => ({
  NetworkAcls: [
    {
      ...{ NetworkAclId: 'acl-1', VpcId: 'vpc-1', IsDefault: false, Associations },
      Entries: [{ RuleNumber: 100, RuleAction, Egress: false, Protocol: '-1', CidrBlock: '0.0.0.0/0' }],
    },
  ],
});
const openAcl = {
  ...{ NetworkAclId: 'acl-2', VpcId: 'vpc-1', IsDefault: false },
  Entries: [false, true].map((Egress) => ({
    ...{ RuleNumber: 100, RuleAction: 'allow', Egress, Protocol: '-1', CidrBlock: '0.0.0.0/0' },
  })),
};
const subnet = { SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' };
const log = { FlowLogId: 'fl-1', ResourceId: 'vpc-1', TrafficType: 'ALL' };
const address = { AllocationId: 'eipalloc-1', PublicIp: '203.0.113.1', Domain: 'vpc' };

const gateway = (AutoAcceptSharedAttachments: string) => ({
  ...{ TransitGatewayId: 'tgw-1', State: 'available', OwnerId: HOME.accountId },
  Options: { AutoAcceptSharedAttachments },
});
const networkInterface = (SourceDestCheck: boolean, GroupId: string, Association?: object, one = 1) => ({
  ...{ NetworkInterfaceId: `eni-${one}`, InterfaceType: 'interface', Status: 'in-use', VpcId: 'vpc-1' },
  RequesterManaged: false,
  ...{ SubnetId: 'subnet-1', SourceDestCheck, Groups: [{ GroupId }], Ipv6Addresses: [] },
  PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.1', ...(Association && { Association }) }],
});

export const goodNetwork: Answers = {
  ...goodBalancing,
  ...goodOpenings,
  'ec2 DescribeInstances': goodInstances,
  'ec2 DescribeVolumes': {
    Volumes: [
      {
        ...volume,
        ...{ VolumeType: 'gp3', State: 'in-use', Encrypted: true, KmsKeyId: KEY },
        Attachments: [{ InstanceId: 'i-1' }],
      },
    ],
  },
  'ec2 DescribeSnapshots': {
    Snapshots: [
      { ...snapshot, VolumeId: 'vol-1', StartTime: new Date('2026-06-28T00:00:00Z'), Encrypted: true },
    ],
  },
  'ec2 DescribeSnapshotAttribute': { SnapshotId: 'snap-1', CreateVolumePermissions: [] },
  'ec2 DescribeImages': { Images: [{ ...image(true, '2026-06-01T00:00:00.000Z'), Public: false }] },
  'ec2 DescribeAddresses': { Addresses: [{ ...address, AssociationId: 'eipassoc-1' }] },
  'ec2 DescribeManagedPrefixLists': LISTS,
  'ec2 GetManagedPrefixListEntries': { Entries: [{ Cidr: '10.0.0.0/8' }] },
  'ec2 DescribeNetworkAcls': acl('deny', { SubnetId: 'subnet-1' }),
  'ec2 DescribeVpcs': { Vpcs: [{ VpcId: 'vpc-1', IsDefault: false }] },
  'ec2 DescribeSubnets': { Subnets: [{ ...subnet, MapPublicIpOnLaunch: false }] },
  'ec2 DescribeFlowLogs': { FlowLogs: [{ ...log, FlowLogStatus: 'ACTIVE' }] },
  'ec2 DescribeNetworkInterfaces': { NetworkInterfaces: [networkInterface(true, 'sg-web')] },
  'ec2 DescribeTransitGateways': { TransitGateways: [gateway('disable')] },
  'ec2 GetEbsEncryptionByDefault': { EbsEncryptionByDefault: true },
  'ec2 GetSnapshotBlockPublicAccessState': { State: 'block-all-sharing' },
  'config DescribeConfigurationRecorderStatus': {
    ConfigurationRecordersStatus: [{ name: 'default', recording: true, lastStatus: 'SUCCESS' }],
  },
};

export const badNetwork: Answers = {
  ...goodNetwork,
  ...badBalancing,
  ...badOpenings,
  'ec2 DescribeInstances': badInstances,
  'ec2 DescribeVolumes': {
    Volumes: [
      { ...volume, VolumeType: 'gp2', State: 'available', Encrypted: false },
      {
        ...{ ...volume, VolumeId: 'vol-2', VolumeType: 'gp2', State: 'in-use', Encrypted: false },
        Attachments: [{ InstanceId: 'i-2' }],
      },
    ],
  },
  'ec2 DescribeSnapshots': {
    Snapshots: [
      { ...snapshot, VolumeId: 'vol-0', StartTime: new Date('2026-01-01T00:00:00Z'), Encrypted: false },
    ],
  },
  'ec2 DescribeSnapshotAttribute': { SnapshotId: 'snap-1', CreateVolumePermissions: [{ Group: 'all' }] },
  'ec2 DescribeImages': {
    Images: [{ ...image(false, '2026-01-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z'), Public: true }],
  },
  'ec2 DescribeAddresses': { Addresses: [address] },
  'ec2 GetManagedPrefixListEntries': ({ PrefixListId }) => ({
    Entries: [{ Cidr: PrefixListId === 'pl-1' ? '0.0.0.0/1' : '128.0.0.0/1' }],
  }),
  'ec2 DescribeNetworkAcls': {
    NetworkAcls: [...acl('allow').NetworkAcls, { ...openAcl, Associations: [{ SubnetId: 'subnet-1' }] }],
  },
  'ec2 DescribeSubnets': { Subnets: [{ ...subnet, MapPublicIpOnLaunch: true }] },
  'ec2 DescribeFlowLogs': { FlowLogs: [] },
  'ec2 DescribeNetworkInterfaces': {
    NetworkInterfaces: [
      networkInterface(false, 'sg-open', { PublicIp: '203.0.113.1' }),
      networkInterface(false, 'sg-open', undefined, 2),
      { ...networkInterface(true, 'sg-two'), NetworkInterfaceId: 'eni-3', Status: 'available' },
    ],
  },
  'ec2 DescribeTransitGateways': { TransitGateways: [gateway('enable')] },
  'ec2 GetEbsEncryptionByDefault': { EbsEncryptionByDefault: false },
  'ec2 GetSnapshotBlockPublicAccessState': { State: 'unblocked' },
  'config DescribeConfigurationRecorderStatus': { ConfigurationRecordersStatus: [] },
};

/** Reached only through a network balancer, in a VPC that is excluded from what the region blocks; it has a role. */
export const behindBalancer: Answers = {
  'ec2 DescribeInstances': otherwiseBadInstances,
  ...otherwiseBadOpenings,
  ...networkBalancer,
  'ec2 DescribeNetworkInterfaces': {
    NetworkInterfaces: [1, 2].map((one) => networkInterface(false, 'sg-open', undefined, one)),
  },
};
