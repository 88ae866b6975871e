import {
  DescribeNatGatewaysCommand,
  DescribeNetworkInterfacesCommand,
  DescribeTransitGatewaysCommand,
  DescribeVpnConnectionsCommand,
} from '@aws-sdk/client-ec2';
import { ec2Case } from './ec2.ts';
import { dailyOf } from './metrics.ts';
import { gapOf, hidden, type Case } from './plain.ts';

export const gatewayCases: Readonly<Record<string, Case>> = {
  'AWS::EC2::NatGateway': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeNatGatewaysCommand({}))).NatGateways,
    end: ({ NatGatewayId = '' }) => `natgateway/${NatGatewayId}`,
    facets: async (_, { NatGatewayId = '', State }, { cloudwatch }) => ({
      traffic:
        State === 'pending'
          ? null
          : await dailyOf(cloudwatch, {
              ...{ Namespace: 'AWS/NATGateway', dimensions: { NatGatewayId } },
              metrics: { BytesOutToDestination: 'Sum' },
            }),
    }),
  }),
  'AWS::EC2::NetworkInterface': ec2Case({
    least: 2,
    list: async (ec2) => {
      const { NetworkInterfaces = [] } = await ec2.send(new DescribeNetworkInterfacesCommand({}));
      return NetworkInterfaces.map((one) => ({ ...one, Tags: one.TagSet }));
    },
    self: ({ Tags, ...one }) => ({ ...one, TagSet: Tags }),
    end: ({ NetworkInterfaceId = '' }) => `network-interface/${NetworkInterfaceId}`,
  }),
  'AWS::EC2::TransitGateway': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeTransitGatewaysCommand({}))).TransitGateways,
    end: ({ TransitGatewayId = '' }) => `transit-gateway/${TransitGatewayId}`,
  }),
  'AWS::EC2::VPNConnection': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeVpnConnectionsCommand({}))).VpnConnections,
    end: ({ VpnConnectionId = '' }) => `vpn-connection/${VpnConnectionId}`,
    self: ({ CustomerGatewayConfiguration: secret, Options, ...one }) => ({
      ...one,
      // moto leaves out what AWS always tells
      VgwTelemetry: one.VgwTelemetry ?? gapOf('ec2:DescribeVpnConnections', 'NotReported: VgwTelemetry'),
      CustomerGatewayConfiguration: hidden(secret),
      ...(Options && {
        Options: {
          ...Options,
          TunnelOptions: Options.TunnelOptions?.map(({ PreSharedKey, ...tunnel }) => ({
            ...tunnel,
            PreSharedKey: hidden(PreSharedKey),
          })),
        },
      }),
    }),
  }),
};
