/** What connects VPCs with each other. */
import { defineResource } from '../resource.ts';
import { isAlive } from './gateways.ts';
import { ec2, ec2Arn } from './service.ts';

/** Both sides list it. */
export const peeringConnection = defineResource({
  type: 'AWS::EC2::VPCPeeringConnection',
  scope: 'regional',
  list: ec2.list('DescribeVpcPeeringConnections', {
    items: 'VpcPeeringConnections',
    input: () => ({ MaxResults: 1000 }),
    where: ({ Status }) => isAlive({ State: Status?.Code }),
  }),
  always: [
    ...['VpcPeeringConnectionId', 'Status', 'Status.Code'],
    ...['AccepterVpcInfo', 'AccepterVpcInfo.OwnerId', 'AccepterVpcInfo.VpcId'],
    ...['RequesterVpcInfo', 'RequesterVpcInfo.OwnerId', 'RequesterVpcInfo.VpcId'],
  ] as const,
  id: ({ VpcPeeringConnectionId, Tags = [] }, at) => ({
    arn: ec2Arn(at, 'vpc-peering-connection', VpcPeeringConnectionId),
    name: VpcPeeringConnectionId,
    tags: Tags,
  }),
});

/** The account's own attachments, and all of its transit gateways. */
export const transitGatewayAttachment = defineResource({
  type: 'AWS::EC2::TransitGatewayAttachment',
  scope: 'regional',
  list: ec2.list('DescribeTransitGatewayAttachments', {
    items: 'TransitGatewayAttachments',
    input: () => ({ MaxResults: 1000 }),
    where: (item) => isAlive(item),
  }),
  always: [
    ...['TransitGatewayAttachmentId', 'TransitGatewayId', 'TransitGatewayOwnerId', 'State'],
    ...['ResourceType', 'ResourceOwnerId'],
  ] as const,
  id: ({ TransitGatewayAttachmentId, Tags = [] }, at) => ({
    arn: ec2Arn(at, 'transit-gateway-attachment', TransitGatewayAttachmentId),
    name: TransitGatewayAttachmentId,
    tags: Tags,
  }),
});

/** Only the owner of a transit gateway sees its route tables. */
export const transitGatewayRouteTable = defineResource(
  {
    type: 'AWS::EC2::TransitGatewayRouteTable',
    scope: 'regional',
    list: ec2.list('DescribeTransitGatewayRouteTables', {
      items: 'TransitGatewayRouteTables',
      input: () => ({ MaxResults: 1000 }),
      where: (item) => isAlive(item),
    }),
    always: ['TransitGatewayRouteTableId', 'TransitGatewayId', 'State'],
    id: ({ TransitGatewayRouteTableId, Tags = [] }, at) => ({
      arn: ec2Arn(at, 'transit-gateway-route-table', TransitGatewayRouteTableId),
      name: TransitGatewayRouteTableId,
      tags: Tags,
    }),
  },
  {
    routes: ec2.read('SearchTransitGatewayRoutes', {
      input: ({ TransitGatewayRouteTableId }) => ({
        TransitGatewayRouteTableId,
        Filters: [{ Name: 'state', Values: ['active', 'blackhole'] }],
      }),
      pick: 'Routes',
      emptyMeans: 'gap',
      always: ['State', 'Type'],
      goneWhen: ['InvalidRouteTableID.NotFound'],
    }),
  },
);
