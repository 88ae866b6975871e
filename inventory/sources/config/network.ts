/** How Config records what joins networks: interfaces, endpoints, gateways, and connections. */
import { isRecord, type Json } from './item.ts';
import { recipe } from './recipe.ts';

const word = (state: unknown): unknown => (isRecord(state) ? (state['Value'] ?? state['Name']) : state);

const GONE = ['deleting', 'deleted', 'failed', 'rejected', 'expired'];
const isAlive = ({ State }: Json): boolean =>
  typeof State !== 'string' || !GONE.includes(State.toLowerCase());

export const networkInterface = recipe('AWS::EC2::NetworkInterface', {
  carries: `Association Attachment AvailabilityZone DenyAllIgwTraffic Description Groups InterfaceType
    Ipv4Prefixes Ipv6Address Ipv6Addresses Ipv6Native Ipv6Prefixes MacAddress NetworkInterfaceId OutpostArn
    OwnerId PrivateDnsName PrivateIpAddress PrivateIpAddresses RequesterId RequesterManaged SourceDestCheck
    Status SubnetId VpcId`,
  lacks: `AssociatedSubnets AvailabilityZoneId ConnectionTrackingConfiguration Operator PublicDnsName
    PublicIpDnsNameOptions TagSet`,
  self: (_, { tags }) => ({ TagSet: tags }),
  expects: { PrivateIpAddresses: 'Association PrivateIpAddress' },
});

/** Named by CloudFormation's schema: options stand beside the rest. Config tells no state: what is deleted has no item. */
const OPTIONS = [
  ...['AmazonSideAsn', 'AssociationDefaultRouteTableId', 'AutoAcceptSharedAttachments', 'DnsSupport'],
  ...['DefaultRouteTableAssociation', 'DefaultRouteTablePropagation', 'MulticastSupport', 'VpnEcmpSupport'],
  ...['PropagationDefaultRouteTableId', 'TransitGatewayCidrBlocks'],
];

export const transitGateway = recipe('AWS::EC2::TransitGateway', {
  carries: 'Description Options OwnerId TransitGatewayId',
  lacks: 'CreationTime State Tags TransitGatewayArn',
  self: (members, { accountId }) => ({
    TransitGatewayId: members['Id'],
    OwnerId: accountId, // only owners record them
    Options: Object.fromEntries(
      OPTIONS.flatMap((name) => (members[name] === undefined ? [] : [[name, members[name]]])),
    ),
  }),
  expects: { Options: OPTIONS.join(' ') },
});

export const vpcEndpoint = recipe('AWS::EC2::VPCEndpoint', {
  carries: `CreationTimestamp DnsEntries DnsOptions Groups IpAddressType LastError NetworkInterfaceIds OwnerId
    PolicyDocument PrivateDnsEnabled RequesterManaged RouteTableIds ServiceName State SubnetIds VpcEndpointId
    VpcEndpointType VpcId`,
  lacks: `FailureReason Ipv4Prefixes Ipv6Prefixes PayerResponsibilities ResourceConfigurationArn
    ServiceNetworkArn ServiceRegion Tags`,
  self: ({ State }) => ({ State: word(State) }),
  where: isAlive,
});

export const vpnConnection = recipe('AWS::EC2::VPNConnection', {
  carries: `Category CoreNetworkArn CoreNetworkAttachmentArn CustomerGatewayConfiguration CustomerGatewayId
    GatewayAssociationState Options Routes State TransitGatewayId Type VgwTelemetry VpnConnectionId
    VpnGatewayId`,
  lacks: 'PreSharedKeyArn Tags VpnConcentratorId',
  self: ({ State }) => ({ State: word(State) }),
  expects: { 'Options.TunnelOptions': 'IkeVersions LogOptions' }, // items do not know of all that came later
  where: isAlive,
});
