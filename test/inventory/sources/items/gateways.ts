/** What AWS Config records of gateways, endpoints, connections and interfaces, in Config's own format. */
import { HOME } from '../../../aws.ts';
import { ec2, type Row } from './row.ts';

/** By CloudFormation's schema: capitals, and `Id`. */
export const gateway = (AutoAcceptSharedAttachments: string): Row =>
  ec2('TransitGateway', 'transit-gateway', 'tgw-1', {
    ...{ DefaultRouteTablePropagation: 'enable', Description: '', DefaultRouteTableAssociation: 'enable' },
    ...{ AutoAcceptSharedAttachments, AssociationDefaultRouteTableId: 'tgw-rtb-1', VpnEcmpSupport: 'enable' },
    ...{ PropagationDefaultRouteTableId: 'tgw-rtb-1', DnsSupport: 'enable', MulticastSupport: 'disable' },
    ...{ AmazonSideAsn: 64512, TransitGatewayCidrBlocks: [], Id: 'tgw-1', Tags: [] },
  });

export const connection = (...tunnels: string[]): Row =>
  ec2('VPNConnection', 'vpn-connection', 'vpn-1', {
    ...{ customerGatewayConfiguration: '<secret/>', customerGatewayId: 'cgw-1', category: 'VPN' },
    ...{ state: { value: 'available' }, type: 'ipsec.1', vpnConnectionId: 'vpn-1', vpnGatewayId: 'vgw-1' },
    options: {
      ...{ enableAcceleration: false, staticRoutesOnly: true, tunnelInsideIpVersion: 'ipv4' },
      tunnelOptions: [
        { outsideIpAddress: '203.0.113.0', preSharedKey: 'a secret', tunnelInsideCidr: '169.254.1.0/30' },
      ],
    },
    ...{ routes: [], tags: [], transitGatewayId: null },
    vgwTelemetry: tunnels.map((status, index) => ({
      ...{ acceptedRouteCount: 1, lastStatusChange: '2026-01-01T00:00:00.000Z', status, statusMessage: '' },
      ...{ outsideIpAddress: `203.0.113.${index}`, certificateArn: null },
    })),
  });

export const endpoint = (service: string): Row =>
  ec2('VPCEndpoint', 'vpc-endpoint', `vpce-${service}`, {
    ...{
      vpcEndpointId: `vpce-${service}`,
      vpcEndpointType: 'Interface',
      vpcId: 'vpc-1',
      state: { value: 'available' },
    },
    ...{
      serviceName: `com.amazonaws.${HOME.region}.${service === 'open' ? 'ec2messages' : service}`,
      policyDocument: null,
      routeTableIds: [],
      subnetIds: [],
    },
    ...{
      groups: [],
      privateDnsEnabled: true,
      requesterManaged: false,
      networkInterfaceIds: [],
      dnsEntries: [],
    },
    ...{ creationTimestamp: '2026-01-01T00:00:00.000Z', tags: [], ownerId: HOME.accountId, lastError: null },
  });

export const networkInterface = (
  sourceDestCheck: boolean,
  groupId: string,
  association: object | null,
  networkInterfaceId = 'eni-1',
  status = 'in-use',
): Row =>
  ec2('NetworkInterface', 'network-interface', networkInterfaceId, {
    ...{ association: null, attachment: null, availabilityZone: 'eu-west-1a', description: '' },
    groups: [{ groupId, groupName: groupId.slice(3) }],
    privateIpAddresses: [{ association, primary: true, privateIpAddress: '10.0.0.1' }],
    ...{ interfaceType: 'interface', ipv6Addresses: [], macAddress: '06:bf:09:1d:77:92', tagSet: [] },
    ...{ networkInterfaceId, ownerId: HOME.accountId, privateDnsName: '', requesterId: null },
    ...{ privateIpAddress: '10.0.0.1', requesterManaged: false, sourceDestCheck },
    ...{ status, subnetId: 'subnet-1', vpcId: 'vpc-1' },
  });
