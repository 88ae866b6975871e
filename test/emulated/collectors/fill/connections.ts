import {
  AcceptVpcPeeringConnectionCommand,
  CreateRouteCommand,
  CreateTransitGatewayCommand,
  CreateTransitGatewayRouteCommand,
  CreateTransitGatewayRouteTableCommand,
  CreateTransitGatewayVpcAttachmentCommand,
  CreateVpcCommand,
  CreateVpcPeeringConnectionCommand,
  DescribeManagedPrefixListsCommand,
  DescribeRouteTablesCommand,
} from '@aws-sdk/client-ec2';
import type { Clients } from '../clients.ts';
import { named, type Network } from './network.ts';

/** VPCs that are peered, and attached to a transit gateway with a route table of its own; one that nobody accepted yet. */
export async function fillConnections({ ec2 }: Clients, { VpcId, SubnetId }: Network): Promise<void> {
  const { Vpc: other } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.9.0.0/16' }));
  for (const name of ['accepted', 'pending']) {
    const { VpcPeeringConnection: peering } = await ec2.send(
      new CreateVpcPeeringConnectionCommand({
        ...{ VpcId, PeerVpcId: other?.VpcId },
        TagSpecifications: named('vpc-peering-connection', name),
      }),
    );
    const VpcPeeringConnectionId = peering?.VpcPeeringConnectionId;
    if (name === 'accepted')
      await ec2.send(new AcceptVpcPeeringConnectionCommand({ VpcPeeringConnectionId }));
  }
  const Filters = [{ Name: 'vpc-id', Values: [VpcId] }];
  const { RouteTables: [table] = [] } = await ec2.send(new DescribeRouteTablesCommand({ Filters }));
  const { TransitGateway: gateway } = await ec2.send(new CreateTransitGatewayCommand({}));
  const TransitGatewayId = gateway?.TransitGatewayId;
  const { TransitGatewayVpcAttachment: attachment } = await ec2.send(
    new CreateTransitGatewayVpcAttachmentCommand({
      ...{ TransitGatewayId, VpcId, SubnetIds: [SubnetId] },
      TagSpecifications: named('transit-gateway-attachment', 'attached'),
    }),
  );
  await ec2.send(
    new CreateRouteCommand({
      ...{ RouteTableId: table?.RouteTableId, TransitGatewayId },
      DestinationCidrBlock: '10.8.0.0/16',
    }),
  );
  const { PrefixLists: [list] = [] } = await ec2.send(new DescribeManagedPrefixListsCommand({}));
  await ec2.send(
    new CreateRouteCommand({
      ...{ RouteTableId: table?.RouteTableId, TransitGatewayId },
      DestinationPrefixListId: list?.PrefixListId,
    }),
  );
  const { TransitGatewayRouteTable: routes } = await ec2.send(
    new CreateTransitGatewayRouteTableCommand({ TransitGatewayId }),
  );
  const { TransitGatewayRouteTableId } = routes ?? {};
  const { TransitGatewayAttachmentId } = attachment ?? {};
  await ec2.send(
    new CreateTransitGatewayRouteCommand({
      ...{ TransitGatewayRouteTableId, TransitGatewayAttachmentId },
      DestinationCidrBlock: '10.8.0.0/16',
    }),
  );
  await ec2.send(
    new CreateTransitGatewayRouteCommand({
      ...{ TransitGatewayRouteTableId, Blackhole: true },
      DestinationCidrBlock: '10.7.0.0/16',
    }),
  );
}
