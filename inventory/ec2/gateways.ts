import { daily } from '../cloudwatch/daily.ts';
import { defineResource } from '../resource.ts';
import { ec2, ec2Arn } from './service.ts';

/** AWS goes on listing what was deleted, for hours. It is gone for us. */
export const isAlive = ({ State }: { readonly State?: string | undefined }): boolean =>
  !['deleting', 'deleted', 'failed', 'rejected', 'expired'].includes(State?.toLowerCase() ?? '');

/** Gateways that other accounts share are told by their owners. */
export const transitGateway = defineResource({
  type: 'AWS::EC2::TransitGateway',
  scope: 'regional',
  list: ec2.list('DescribeTransitGateways', {
    items: 'TransitGateways',
    input: () => ({ MaxResults: 1000 }),
    where: (item, { accountId }) => isAlive(item) && (item.OwnerId ?? accountId) === accountId,
  }),
  always: ['TransitGatewayId', 'OwnerId', 'State', 'Options', 'Options.AutoAcceptSharedAttachments'],
  id: ({ TransitGatewayId, Tags = [] }, at) => ({
    arn: ec2Arn(at, 'transit-gateway', TransitGatewayId),
    name: TransitGatewayId,
    tags: Tags,
  }),
});

/** AWS answers all connections at once: this call has no pages. Keys and the router's configuration are secrets. */
export const vpnConnection = defineResource({
  type: 'AWS::EC2::VPNConnection',
  scope: 'regional',
  list: ec2.list('DescribeVpnConnections', { items: 'VpnConnections', where: (item) => isAlive(item) }),
  always: [
    'VpnConnectionId',
    'State',
    'VgwTelemetry',
    'VgwTelemetry.Status',
    'Options.TunnelOptions.IkeVersions.Value',
  ],
  sensitive: ['CustomerGatewayConfiguration', 'Options.TunnelOptions.PreSharedKey'],
  id: ({ VpnConnectionId, Tags = [] }, at) => ({
    arn: ec2Arn(at, 'vpn-connection', VpnConnectionId),
    name: VpnConnectionId,
    tags: Tags,
  }),
});

/** They translate addresses, and are billed by the hour, used or not. */
export const natGateway = defineResource(
  {
    type: 'AWS::EC2::NatGateway',
    scope: 'regional',
    list: ec2.list('DescribeNatGateways', {
      items: 'NatGateways',
      input: () => ({ MaxResults: 1000 }),
      where: (item) => isAlive(item),
    }),
    always: ['NatGatewayId', 'State', 'CreateTime', 'VpcId'],
    id: ({ NatGatewayId, Tags = [] }, at) => ({
      arn: ec2Arn(at, 'natgateway', NatGatewayId),
      name: NatGatewayId,
      tags: Tags,
    }),
  },
  {
    traffic: daily({
      namespace: 'AWS/NATGateway',
      name: ({ NatGatewayId }: { readonly NatGatewayId: string; readonly State: string }) => NatGatewayId,
      dimensions: ({ NatGatewayId }) => ({ NatGatewayId }),
      metrics: { BytesOutToDestination: 'Sum' },
      idle: { member: ({ State }) => State, states: ['pending'] },
    }),
  },
);
