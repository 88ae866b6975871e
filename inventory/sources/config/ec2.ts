/** How Config records what EC2 lists. Spelling and members as in its schema of each type. */
import { isRecord, type Json } from './item.ts';
import { recipe } from './recipe.ts';

/** `{ "value": "available" }`, or simply `"available"`. */
const word = (state: unknown): unknown => (isRecord(state) ? (state['Value'] ?? state['Name']) : state);

const ALIVE = ['pending', 'running', 'stopping', 'stopped'];
const isAlive = ({ State }: Json): boolean =>
  !isRecord(State) || typeof State['Name'] !== 'string' || ALIVE.includes(State['Name']);

export const instance = recipe('AWS::EC2::Instance', {
  carries: `AmiLaunchIndex Architecture BlockDeviceMappings BootMode CapacityReservationId
    CapacityReservationSpecification ClientToken CpuOptions CurrentInstanceBootMode EbsOptimized
    ElasticGpuAssociations ElasticInferenceAcceleratorAssociations EnaSupport EnclaveOptions HibernationOptions
    Hypervisor IamInstanceProfile ImageId InstanceId InstanceLifecycle InstanceType Ipv6Address KernelId KeyName
    LaunchTime MaintenanceOptions MetadataOptions Monitoring NetworkInterfaces OutpostArn Placement Platform
    PlatformDetails PrivateDnsName PrivateDnsNameOptions PrivateIpAddress ProductCodes PublicDnsName
    PublicIpAddress RamdiskId RootDeviceName RootDeviceType SecurityGroups SourceDestCheck SpotInstanceRequestId
    State StateReason StateTransitionReason SubnetId TpmSupport UsageOperation UsageOperationUpdateTime
    VirtualizationType VpcId`,
  lacks: `CapacityBlockId Licenses NetworkPerformanceOptions Operator SecondaryInterfaces SriovNetSupport Tags`,
  expects: {
    MetadataOptions: 'HttpEndpoint HttpTokens',
    NetworkInterfaces: 'Association Ipv6Addresses PrivateIpAddresses',
    State: 'Name',
  },
  where: isAlive,
});

export const volume = recipe('AWS::EC2::Volume', {
  carries: `Attachments AvailabilityZone CreateTime Encrypted FastRestored Iops KmsKeyId MultiAttachEnabled
    OutpostArn Size SnapshotId State Throughput VolumeId VolumeType`,
  lacks: `AvailabilityZoneId Operator OwnerId SourceVolumeId SseType Tags VolumeArn VolumeInitializationRate`,
  self: ({ State }) => ({ State: word(State) }),
});

export const elasticIp = recipe('AWS::EC2::EIP', {
  carries: `AllocationId AssociationId CarrierIp CustomerOwnedIp CustomerOwnedIpv4Pool Domain InstanceId
    NetworkBorderGroup NetworkInterfaceId NetworkInterfaceOwnerId PrivateIpAddress PublicIp PublicIpv4Pool`,
  lacks: 'ServiceManaged SubnetId Tags',
});

/** Config has the IPv4 ranges twice: as objects, and as mere text under the name that the SDK gives to objects. */
const permission = (one: unknown): unknown => {
  if (!isRecord(one)) return one;
  const { Ipv4Ranges, IpRanges, ...rest } = one;
  const ranges =
    Ipv4Ranges ?? (Array.isArray(IpRanges) ? IpRanges.map((CidrIp: unknown) => ({ CidrIp })) : undefined);
  return ranges === undefined ? rest : { ...rest, IpRanges: ranges };
};
const permissions = (list: unknown): unknown => (Array.isArray(list) ? list.map(permission) : list);
const IN_PERMISSION = 'IpProtocol IpRanges Ipv6Ranges PrefixListIds UserIdGroupPairs';

export const securityGroup = recipe('AWS::EC2::SecurityGroup', {
  carries: 'Description GroupId GroupName IpPermissions IpPermissionsEgress OwnerId VpcId',
  lacks: 'SecurityGroupArn Tags',
  self: ({ IpPermissions, IpPermissionsEgress }) => ({
    IpPermissions: permissions(IpPermissions),
    IpPermissionsEgress: permissions(IpPermissionsEgress),
  }),
  expects: {
    IpPermissions: IN_PERMISSION,
    // That Config leaves out no description is nowhere said: one that is missing may be there.
    'IpPermissions.IpRanges': 'CidrIp Description',
    'IpPermissions.Ipv6Ranges': 'CidrIpv6 Description',
    'IpPermissions.PrefixListIds': 'PrefixListId Description',
    'IpPermissions.UserIdGroupPairs': 'Description',
    IpPermissionsEgress: IN_PERMISSION,
    'IpPermissionsEgress.IpRanges': 'Description',
    'IpPermissionsEgress.Ipv6Ranges': 'Description',
    'IpPermissionsEgress.PrefixListIds': 'Description',
    'IpPermissionsEgress.UserIdGroupPairs': 'Description',
  },
});

export const networkAcl = recipe('AWS::EC2::NetworkAcl', {
  carries: 'Associations Entries IsDefault NetworkAclId OwnerId VpcId',
  lacks: 'Tags',
  expects: {
    Associations: 'SubnetId',
    Entries: 'CidrBlock Egress Ipv6CidrBlock PortRange Protocol RuleAction RuleNumber',
    'Entries.PortRange': 'From To',
  },
});

export const vpc = recipe('AWS::EC2::VPC', {
  carries: `CidrBlock CidrBlockAssociationSet DhcpOptionsId InstanceTenancy Ipv6CidrBlockAssociationSet IsDefault
    OwnerId State VpcId`,
  lacks: 'BlockPublicAccessStates EncryptionControl Tags',
  self: ({ State }) => ({ State: word(State) }),
});

export const subnet = recipe('AWS::EC2::Subnet', {
  carries: `AssignIpv6AddressOnCreation AvailabilityZone AvailabilityZoneId AvailableIpAddressCount CidrBlock
    CustomerOwnedIpv4Pool DefaultForAz EnableDns64 EnableLniAtDeviceIndex Ipv6CidrBlockAssociationSet Ipv6Native
    MapCustomerOwnedIpOnLaunch MapPublicIpOnLaunch OutpostArn OwnerId PrivateDnsNameOptionsOnLaunch State
    SubnetArn SubnetId VpcId`,
  lacks: 'BlockPublicAccessStates Tags Type',
  self: ({ State }) => ({ State: word(State) }),
});

export const routeTable = recipe('AWS::EC2::RouteTable', {
  carries: 'Associations OwnerId PropagatingVgws RouteTableId Routes VpcId',
  lacks: 'Tags',
  expects: { Associations: 'GatewayId SubnetId' },
});

export const flowLog = recipe('AWS::EC2::FlowLog', {
  carries: `CreationTime DeliverLogsErrorMessage DeliverLogsPermissionArn DeliverLogsStatus DestinationOptions
    FlowLogId FlowLogStatus LogDestination LogDestinationType LogFormat LogGroupName MaxAggregationInterval
    ResourceId TrafficType`,
  lacks: 'DeliverCrossAccountRole TagFieldSpecifications Tags',
});

/** Config records the account's own lists. Those of AWS and of others are not there: a key that names one leads to a gap. */
export const prefixList = recipe('AWS::EC2::PrefixList', {
  carries: 'AddressFamily MaxEntries OwnerId PrefixListArn PrefixListId PrefixListName Version',
  lacks: 'IpamPrefixListResolverSyncEnabled IpamPrefixListResolverTargetId State StateMessage Tags',
  self: ({ Arn }) => ({ PrefixListArn: Arn }),
  facets: { entries: ({ configuration: { Entries } }) => Entries },
  expects: { entries: 'Cidr' },
});
