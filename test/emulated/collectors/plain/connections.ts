import {
  DescribeTransitGatewayAttachmentsCommand,
  DescribeTransitGatewayRouteTablesCommand,
  DescribeVpcPeeringConnectionsCommand,
  SearchTransitGatewayRoutesCommand,
} from '@aws-sdk/client-ec2';
import { ec2Case } from './ec2.ts';
import type { Case } from './plain.ts';

export const connectionCases: Readonly<Record<string, Case>> = {
  'AWS::EC2::TransitGatewayAttachment': ec2Case({
    least: 1,
    list: async (ec2) =>
      (await ec2.send(new DescribeTransitGatewayAttachmentsCommand({}))).TransitGatewayAttachments,
    end: ({ TransitGatewayAttachmentId = '' }) => `transit-gateway-attachment/${TransitGatewayAttachmentId}`,
  }),
  'AWS::EC2::TransitGatewayRouteTable': ec2Case({
    least: 2,
    list: async (ec2) =>
      (await ec2.send(new DescribeTransitGatewayRouteTablesCommand({}))).TransitGatewayRouteTables,
    end: ({ TransitGatewayRouteTableId = '' }) => `transit-gateway-route-table/${TransitGatewayRouteTableId}`,
    facets: async (ec2, { TransitGatewayRouteTableId }) => ({
      routes: (
        await ec2.send(
          new SearchTransitGatewayRoutesCommand({
            TransitGatewayRouteTableId,
            Filters: [{ Name: 'state', Values: ['active', 'blackhole'] }],
          }),
        )
      ).Routes,
    }),
  }),
  'AWS::EC2::VPCPeeringConnection': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeVpcPeeringConnectionsCommand({}))).VpcPeeringConnections,
    end: ({ VpcPeeringConnectionId = '' }) => `vpc-peering-connection/${VpcPeeringConnectionId}`,
  }),
};
