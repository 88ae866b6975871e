import {
  CreateCustomerGatewayCommand,
  CreateNetworkInterfaceCommand,
  CreateTransitGatewayCommand,
  CreateVpcEndpointCommand,
  CreateVpnConnectionCommand,
  CreateVpnGatewayCommand,
} from '@aws-sdk/client-ec2';
import type { Clients } from '../clients.ts';
import { named, type Network } from './network.ts';

/** What joins networks: gateways that accept by themselves or do not, a VPN, endpoints of both kinds, interfaces. */
export async function fillGateways({ ec2 }: Clients, { VpcId, SubnetId, GroupId }: Network): Promise<void> {
  for (const AutoAcceptSharedAttachments of ['enable', 'disable'] as const) {
    const TagSpecifications = named('transit-gateway', AutoAcceptSharedAttachments);
    await ec2.send(
      new CreateTransitGatewayCommand({ Options: { AutoAcceptSharedAttachments }, TagSpecifications }),
    );
  }
  const Type = 'ipsec.1';
  const customer = await ec2.send(
    new CreateCustomerGatewayCommand({ Type, PublicIp: '203.0.113.9', BgpAsn: 65534 }),
  );
  const ours = await ec2.send(new CreateVpnGatewayCommand({ Type }));
  for (const name of ['office', 'factory']) {
    await ec2.send(
      new CreateVpnConnectionCommand({
        Type,
        CustomerGatewayId: customer.CustomerGateway?.CustomerGatewayId,
        VpnGatewayId: ours.VpnGateway?.VpnGatewayId,
        TagSpecifications: named('vpn-connection', name),
      }),
    );
  }
  const endpoint = (VpcEndpointType: 'Gateway' | 'Interface', service: string) =>
    ec2.send(
      new CreateVpcEndpointCommand({
        ...{ VpcId, VpcEndpointType, ServiceName: `com.amazonaws.eu-west-1.${service}` },
        TagSpecifications: named('vpc-endpoint', service),
      }),
    );
  await endpoint('Gateway', 's3');
  await endpoint('Interface', 'ec2');
  for (const name of ['one', 'two']) {
    const TagSpecifications = named('network-interface', name);
    await ec2.send(new CreateNetworkInterfaceCommand({ SubnetId, Groups: [GroupId], TagSpecifications }));
  }
}
