/** What AWS Config records of the networks of `test/truth/network.ts`, in Config's own format. */
import { HOME } from '../../../aws.ts';
import { connection, endpoint, gateway, networkInterface } from './gateways.ts';
import { ec2, type Row } from './row.ts';
import { acl, routeTable } from './ways.ts';

const KEY = `arn:aws:kms:${HOME.region}:${HOME.accountId}:key/1`;

const card = (one: string, groupName: string) => ({
  ...{ association: null, attachment: null, groups: [{ groupId: `sg-${groupName}`, groupName }] },
  ...{ ipv6Addresses: [], ownerId: HOME.accountId, networkInterfaceId: one, privateIpAddress: '10.0.0.1' },
  ...{ sourceDestCheck: true, status: 'in-use' },
  privateIpAddresses: [{ association: null, primary: true, privateIpAddress: '10.0.0.1' }],
});
const disk = (deleteOnTermination: boolean) => ({
  deviceName: '/dev/xvda',
  ebs: { attachTime: '2026-01-01T00:00:00.000Z', deleteOnTermination, status: 'attached', volumeId: 'vol-1' },
});
const instance = (own: object, instanceId = 'i-1'): Row =>
  ec2('Instance', 'instance', instanceId, {
    ...{ amiLaunchIndex: 0, imageId: 'ami-1', instanceId, instanceType: 'm7i.large', kernelId: null },
    ...{ keyName: null, launchTime: '2026-01-01T00:00:00.000Z', monitoring: { state: 'enabled' } },
    placement: {
      availabilityZone: 'eu-west-1a',
      affinity: null,
      groupName: '',
      hostId: null,
      tenancy: 'default',
    },
    ...{
      platform: null,
      privateDnsName: '',
      privateIpAddress: '10.0.0.1',
      productCodes: [],
      publicDnsName: '',
    },
    ...{ publicIpAddress: null, ramdiskId: null, state: { code: 80, name: 'stopped' }, subnetId: 'subnet-1' },
    ...{
      vpcId: 'vpc-1',
      architecture: 'x86_64',
      blockDeviceMappings: [disk(true)],
      clientToken: '',
      ebsOptimized: true,
    },
    ...{ enaSupport: true, hypervisor: 'xen', iamInstanceProfile: null, instanceLifecycle: null },
    ...{ elasticGpuAssociations: [], elasticInferenceAcceleratorAssociations: [] },
    networkInterfaces: [card('eni-1', 'web')],
    ...{ outpostArn: null, rootDeviceName: '/dev/xvda', rootDeviceType: 'ebs', securityGroups: [] },
    ...{
      sourceDestCheck: true,
      spotInstanceRequestId: null,
      sriovNetSupport: null,
      stateReason: null,
      tags: [],
    },
    ...{ virtualizationType: 'hvm', cpuOptions: { coreCount: 1, threadsPerCore: 2 }, licenses: [] },
    ...own,
  });

const volume = (own: object, volumeId = 'vol-1'): Row =>
  ec2('Volume', 'volume', volumeId, {
    ...{ attachments: [], availabilityZone: 'eu-west-1a', createTime: '2026-01-01T00:00:00.000Z' },
    ...{ encrypted: false, kmsKeyId: null, outpostArn: null, size: 8, snapshotId: '', volumeId },
    ...{ iops: 3000, tags: [], fastRestored: null, multiAttachEnabled: false, throughput: null, ...own },
  });

const groupWith = (ipPermissionsEgress: object[], name: string, ...ipPermissions: object[]): Row =>
  ec2('SecurityGroup', 'security-group', `sg-${name}`, {
    ...{ description: name, groupName: name, ipPermissions, ownerId: HOME.accountId, groupId: `sg-${name}` },
    ...{ ipPermissionsEgress, tags: [], vpcId: 'vpc-1' },
  });
const group = (name: string, ...ipPermissions: object[]): Row => groupWith([], name, ...ipPermissions);
const nobody = { ipv6Ranges: [], prefixListIds: [], userIdGroupPairs: [], ipv4Ranges: [], ipRanges: [] };
const ports = (fromPort: number, toPort = fromPort) => ({ fromPort, ipProtocol: 'tcp', ...nobody, toPort });
const from = (fromPort: number, toPort: number, prefixListId: string, description = '') => ({
  ...ports(fromPort, toPort),
  prefixListIds: [{ prefixListId, description }],
});
const members = (groupId: string, description: string) => ({
  userIdGroupPairs: [{ groupId, userId: HOME.accountId, description }],
});
const world = {
  ...{ ipProtocol: '-1', ipv6Ranges: [{ cidrIpv6: '::/0' }], prefixListIds: [], userIdGroupPairs: [] },
  ...{ ipv4Ranges: [{ cidrIp: '0.0.0.0/0' }], ipRanges: ['0.0.0.0/0'] },
};

const list = (id: string, ...cidrs: string[]): Row =>
  ec2('PrefixList', 'prefix-list', id, {
    ...{ AddressFamily: 'IPv4', MaxEntries: 10, OwnerId: HOME.accountId, PrefixListId: id, Version: 1 },
    ...{ PrefixListName: id, Arn: `arn:aws:ec2:${HOME.region}:${HOME.accountId}:prefix-list/${id}` },
    ...{ Tags: [], Entries: cidrs.map((Cidr) => ({ Cidr, Description: '' })) },
  });

const vpc = ec2('VPC', 'vpc', 'vpc-1', {
  ...{ cidrBlock: '10.0.0.0/16', dhcpOptionsId: 'dopt-1', state: 'available', vpcId: 'vpc-1' },
  ...{ ownerId: HOME.accountId, instanceTenancy: 'default', ipv6CidrBlockAssociationSet: [] },
  ...{ cidrBlockAssociationSet: [], isDefault: false, tags: [] },
});

const subnet = (mapPublicIpOnLaunch: boolean, id = 'subnet-1', zone = 'a'): Row =>
  ec2('Subnet', 'subnet', id, {
    ...{
      availabilityZone: `eu-west-1${zone}`,
      availabilityZoneId: 'euw1-az2',
      availableIpAddressCount: 4086,
    },
    ...{ cidrBlock: '10.0.16.0/20', defaultForAz: false, mapPublicIpOnLaunch, subnetId: id },
    ...{ state: { value: 'available' }, vpcId: 'vpc-1', ownerId: HOME.accountId, tags: [] },
    ...{ assignIpv6AddressOnCreation: false, ipv6CidrBlockAssociationSet: [] },
    subnetArn: `arn:aws:ec2:${HOME.region}:${HOME.accountId}:subnet/${id}`,
  });

const address = (own: object): Row =>
  ec2('EIP', 'elastic-ip', 'eipalloc-1', {
    ...{ instanceId: null, publicIp: '203.0.113.1', allocationId: 'eipalloc-1', associationId: null },
    ...{ domain: 'vpc', networkInterfaceId: null, networkInterfaceOwnerId: null, privateIpAddress: null },
    ...{ tags: [], publicIpv4Pool: 'amazon', networkBorderGroup: HOME.region, ...own },
  });

const flowLog = ec2('FlowLog', 'vpc-flow-log', 'fl-1', {
  ...{
    creationTime: '2026-01-01T00:00:00.000Z',
    deliverLogsErrorMessage: null,
    deliverLogsStatus: 'SUCCESS',
  },
  ...{ deliverLogsPermissionArn: null, flowLogId: 'fl-1', flowLogStatus: 'ACTIVE', logGroupName: null },
  ...{
    resourceId: 'vpc-1',
    trafficType: 'ALL',
    logDestinationType: 's3',
    logDestination: 'arn:aws:s3:::logs',
  },
  ...{ logFormat: '${version}', tags: [], maxAggregationInterval: 600, destinationOptions: null },
});

const profile = {
  iamInstanceProfile: { arn: `arn:aws:iam::${HOME.accountId}:instance-profile/web`, id: 'AIPA1' },
};
const metadata = (httpTokens: string) => ({
  metadataOptions: { state: 'applied', httpTokens, httpPutResponseHopLimit: 1, httpEndpoint: 'enabled' },
});
const running = (launchTime: string) => ({ state: { code: 16, name: 'running' }, launchTime });
const careless = {
  ebsOptimized: false,
  ...{
    instanceType: 'm1.large',
    virtualizationType: 'paravirtual',
    keyName: 'laptop',
    ...metadata('optional'),
  },
  ...{
    monitoring: { state: 'disabled' },
    blockDeviceMappings: [disk(false)],
    publicIpAddress: '203.0.113.1',
  },
  networkInterfaces: [card('eni-1', 'default'), card('eni-2', 'default')],
  stateTransitionReason: 'User initiated (2026-01-02 08:15:00 GMT)',
};

const WANTED = ['ec2', 'ecr.api', 'ecr.dkr', 'ssm', 'ssm-contacts', 'ssm-incidents'];

export const goodNetworkItems: readonly Row[] = [
  instance({
    ...{ ...profile, ...metadata('required') },
    stateTransitionReason: 'User initiated (2026-06-20 08:15:00 GMT)',
  }),
  instance({ ...profile, ...metadata('required'), ...running('2026-06-01T00:00:00.000Z') }, 'i-2'),
  volume({
    ...{ volumeType: 'gp3', state: { value: 'in-use' }, encrypted: true, kmsKeyId: KEY },
    attachments: [{ instanceId: 'i-1', device: '/dev/xvda', state: 'attached', volumeId: 'vol-1' }],
  }),
  ...[group('default'), group('web', from(22, 22, 'pl-1', 'the offices'))],
  groupWith([world, { ...ports(443), ...members('sg-web', 'the web servers') }], 'jobs', {
    ...ports(5432),
    ...members('sg-web', 'the web servers'),
  }),
  ...[list('pl-1', '10.0.0.0/8'), list('pl-2', '10.0.0.0/8')],
  ...[
    acl('deny', ['subnet-1']),
    vpc,
    subnet(false),
    flowLog,
    routeTable({ natGatewayId: 'nat-1' }, '10.9.4.0/24'),
    subnet(false, 'subnet-2', 'b'),
    routeTable({ carrierGatewayId: 'cagw-1' }, undefined, '52.0.0.0/16', 'subnet-2', 'rtb-2'),
  ],
  address({ associationId: 'eipassoc-1' }),
  ...[
    gateway('disable'),
    connection('UP', 'UP'),
    ...WANTED.map(endpoint),
    networkInterface(true, 'sg-web', null),
  ],
];

export const badNetworkItems: readonly Row[] = [
  instance(careless),
  instance({ ...careless, ...profile, ...running('2026-01-01T00:00:00.000Z') }, 'i-2'),
  volume({ volumeType: 'gp2', state: 'available' }),
  volume(
    {
      ...{ volumeType: 'gp2', state: 'in-use' },
      attachments: [{ instanceId: 'i-2', device: '/dev/xvda', state: 'attached', volumeId: 'vol-2' }],
    },
    'vol-2',
  ),
  group('default', from(0, 65535, 'pl-1')),
  group('open', world),
  group('two', from(22, 22, 'pl-1', 'one half'), from(22, 22, 'pl-2', 'the other')),
  group('launch-wizard-1', {
    ...ports(22),
    ipv4Ranges: [{ cidrIp: '8.8.8.0/24' }],
    ipRanges: ['8.8.8.0/24'],
  }),
  ...[list('pl-1', '0.0.0.0/1'), list('pl-2', '128.0.0.0/1')],
  ...[
    acl('allow', []),
    acl('allow', ['subnet-1'], 'acl-2', [false, true]),
    vpc,
    subnet(true),
    routeTable({ gatewayId: 'igw-1' }, '10.9.0.0/16'),
    address({}),
  ],
  ...[
    gateway('enable'),
    connection('UP', 'DOWN'),
    endpoint('open'),
    networkInterface(false, 'sg-open', { publicIp: '203.0.113.1' }),
    networkInterface(false, 'sg-open', null, 'eni-2'),
    networkInterface(true, 'sg-two', null, 'eni-3', 'available'),
  ],
];
