/** What EC2 and Config answer about one good, and one bad, resource of each type. */
import { HOME, type Answers } from '../aws.ts';
import { badBalancing, goodBalancing, networkBalancer } from './reachable.ts';

const LAUNCHED = new Date('2026-01-01T00:00:00Z');
const KEY = `arn:aws:kms:${HOME.region}:${HOME.accountId}:key/1`;
const instance = {
  InstanceId: 'i-1',
  LaunchTime: LAUNCHED,
  State: { Code: 80, Name: 'stopped' },
  VpcId: 'vpc-1',
  NetworkInterfaces: [
    { NetworkInterfaceId: 'eni-1', PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.1' }] },
  ],
};
const reservation = (one: object) => ({ Reservations: [{ Instances: [{ ...instance, ...one }] }] });
const volume = { VolumeId: 'vol-1', Attachments: [] };
const snapshot = { SnapshotId: 'snap-1', State: 'completed' };
const image = { ImageId: 'ami-1', State: 'available' };
const group = (name: string, ...IpPermissions: object[]) => ({
  GroupId: `sg-${name}`,
  GroupName: name,
  VpcId: 'vpc-1',
  IpPermissions,
  IpPermissionsEgress: [],
});
const from = (FromPort: number, ToPort: number, PrefixListId: string) => ({
  IpProtocol: 'tcp',
  ...{ FromPort, ToPort, IpRanges: [], Ipv6Ranges: [], UserIdGroupPairs: [] },
  PrefixListIds: [{ PrefixListId }],
});
const WORLD = {
  IpRanges: [{ CidrIp: '0.0.0.0/0' }],
  Ipv6Ranges: [{ CidrIpv6: '::/0' }],
  PrefixListIds: [],
  UserIdGroupPairs: [],
};
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
const networkInterface = (SourceDestCheck: boolean, GroupId: string, Association?: object) => ({
  ...{ NetworkInterfaceId: 'eni-1', InterfaceType: 'interface', Status: 'in-use', VpcId: 'vpc-1' },
  ...{ SubnetId: 'subnet-1', SourceDestCheck, Groups: [{ GroupId }], Ipv6Addresses: [] },
  PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.1', ...(Association && { Association }) }],
});

const PROFILE = { IamInstanceProfile: { Arn: 'arn:aws:iam::111122223333:instance-profile/web' } };

export const goodNetwork: Answers = {
  ...goodBalancing,
  'ec2 DescribeInstances': reservation({
    ...PROFILE,
    MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
    StateTransitionReason: 'User initiated (2026-06-20 08:15:00 GMT)',
  }),
  'ec2 DescribeVolumes': {
    Volumes: [
      {
        ...volume,
        ...{ VolumeType: 'gp3', State: 'in-use', Encrypted: true, KmsKeyId: KEY },
        Attachments: [{ InstanceId: 'i-1' }],
      },
    ],
  },
  'ec2 DescribeSnapshots': { Snapshots: [{ ...snapshot, Encrypted: true }] },
  'ec2 DescribeSnapshotAttribute': { SnapshotId: 'snap-1', CreateVolumePermissions: [] },
  'ec2 DescribeImages': { Images: [{ ...image, Public: false }] },
  'ec2 DescribeAddresses': { Addresses: [{ ...address, AssociationId: 'eipassoc-1' }] },
  'ec2 DescribeSecurityGroups': { SecurityGroups: [group('default'), group('web', from(22, 22, 'pl-1'))] },
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

const careless = {
  MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' },
  StateTransitionReason: 'User initiated (2026-01-02 08:15:00 GMT)',
  PublicIpAddress: '203.0.113.1',
};

export const badNetwork: Answers = {
  ...goodNetwork,
  ...badBalancing,
  'ec2 DescribeInstances': reservation(careless),
  'ec2 DescribeVolumes': {
    Volumes: [{ ...volume, VolumeType: 'gp2', State: 'available', Encrypted: false }],
  },
  'ec2 DescribeSnapshots': { Snapshots: [{ ...snapshot, Encrypted: false }] },
  'ec2 DescribeSnapshotAttribute': { SnapshotId: 'snap-1', CreateVolumePermissions: [{ Group: 'all' }] },
  'ec2 DescribeImages': { Images: [{ ...image, Public: true }] },
  'ec2 DescribeAddresses': { Addresses: [address] },
  'ec2 DescribeSecurityGroups': {
    SecurityGroups: [
      group('default', from(0, 65535, 'pl-1')),
      group('open', { IpProtocol: '-1', ...WORLD }),
      group('two', from(22, 22, 'pl-1'), from(22, 22, 'pl-2')),
    ],
  },
  'ec2 GetManagedPrefixListEntries': ({ PrefixListId }) => ({
    Entries: [{ Cidr: PrefixListId === 'pl-1' ? '0.0.0.0/1' : '128.0.0.0/1' }],
  }),
  'ec2 DescribeNetworkAcls': {
    NetworkAcls: [...acl('allow').NetworkAcls, { ...openAcl, Associations: [{ SubnetId: 'subnet-1' }] }],
  },
  'ec2 DescribeSubnets': { Subnets: [{ ...subnet, MapPublicIpOnLaunch: true }] },
  'ec2 DescribeFlowLogs': { FlowLogs: [] },
  'ec2 DescribeNetworkInterfaces': {
    NetworkInterfaces: [networkInterface(false, 'sg-open', { PublicIp: '203.0.113.1' })],
  },
  'ec2 DescribeTransitGateways': { TransitGateways: [gateway('enable')] },
  'ec2 GetEbsEncryptionByDefault': { EbsEncryptionByDefault: false },
  'ec2 GetSnapshotBlockPublicAccessState': { State: 'unblocked' },
  'config DescribeConfigurationRecorderStatus': { ConfigurationRecordersStatus: [] },
};

/** Reached only through a network balancer, in a VPC that is excluded from what the region blocks; it has a role. */
export const behindBalancer: Answers = {
  'ec2 DescribeInstances': reservation({ ...careless, ...PROFILE }),
  ...networkBalancer,
  'ec2 DescribeNetworkInterfaces': { NetworkInterfaces: [networkInterface(false, 'sg-open')] },
};
