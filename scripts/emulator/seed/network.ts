import {
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  CreateFlowLogsCommand,
  CreateInternetGatewayCommand,
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  ModifySubnetAttributeCommand,
} from '@aws-sdk/client-ec2';
import type { ResourceType } from '@aws-sdk/client-ec2';
import type { Clients } from './clients.ts';
import { acls, subnets, vpcs } from './network-table.ts';
import type { AclRow, SubnetRow, VpcRow } from './network-table.ts';
import { clientsAt, given, nameTag, seededBy } from './sample.ts';
import type { Seeded, Seeder, Seeding } from './sample.ts';

/** VPCs with all that lies in them, but security groups. */
export const seedNetworks: Seeder = async (seeding) =>
  (await Promise.all(vpcs.map((row) => seedVpc(seeding, row)))).flat();

const tagged = (type: ResourceType, name: string) => ({
  TagSpecifications: [{ ResourceType: type, Tags: nameTag(name) }],
});

async function seedVpc(seeding: Seeding, row: VpcRow): Promise<readonly Seeded[]> {
  const clients = clientsAt(seeding, row);
  const seeded = seededBy(clients);
  const { Vpc } = await clients.ec2.send(
    new CreateVpcCommand({ CidrBlock: row.cidr, ...tagged('vpc', row.name) }),
  );
  const vpc = seeded('AWS::EC2::VPC', row.name, Vpc?.VpcId);
  const inside = <Row extends { readonly vpc: string }>(rows: readonly Row[]) =>
    rows.filter((inner) => inner.vpc === row.name);
  const routes = row.internet ? [await seedRouteTable(clients, vpc)] : [];
  const [nets, lists, logs] = await Promise.all([
    Promise.all(inside(subnets).map((subnet) => seedSubnet(clients, vpc, subnet, routes[0]))),
    Promise.all(inside(acls).map((acl) => seedAcl(clients, vpc, acl))),
    Promise.all(row.flowLog === undefined ? [] : [seedFlowLog(clients, vpc, row.flowLog)]),
  ]);
  return [vpc, ...routes, ...nets, ...lists, ...logs];
}

/** A route table with a way to a new internet gateway. */
async function seedRouteTable(clients: Clients, vpc: Seeded): Promise<Seeded> {
  const { ec2 } = clients;
  const name = `${vpc.name}-public`;
  const gateway = await ec2.send(new CreateInternetGatewayCommand(tagged('internet-gateway', vpc.name)));
  const InternetGatewayId = given(gateway.InternetGateway?.InternetGatewayId, 'the internet gateway');
  await ec2.send(new AttachInternetGatewayCommand({ InternetGatewayId, VpcId: vpc.id }));
  const { RouteTable } = await ec2.send(
    new CreateRouteTableCommand({ VpcId: vpc.id, ...tagged('route-table', name) }),
  );
  const table = seededBy(clients)('AWS::EC2::RouteTable', name, RouteTable?.RouteTableId);
  const route = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: InternetGatewayId };
  await ec2.send(new CreateRouteCommand({ RouteTableId: table.id, ...route }));
  return table;
}

async function seedSubnet(clients: Clients, vpc: Seeded, row: SubnetRow, routes?: Seeded): Promise<Seeded> {
  const { ec2, region } = clients;
  const place = { VpcId: vpc.id, CidrBlock: row.cidr, AvailabilityZone: `${region}${row.zone}` };
  const { Subnet } = await ec2.send(new CreateSubnetCommand({ ...place, ...tagged('subnet', row.name) }));
  const subnet = seededBy(clients)('AWS::EC2::Subnet', row.name, Subnet?.SubnetId);
  if (row.autoPublicIp === true)
    await ec2.send(
      new ModifySubnetAttributeCommand({ SubnetId: subnet.id, MapPublicIpOnLaunch: { Value: true } }),
    );
  if (row.routed === true && routes !== undefined)
    await ec2.send(new AssociateRouteTableCommand({ SubnetId: subnet.id, RouteTableId: routes.id }));
  return subnet;
}

async function seedAcl(clients: Clients, vpc: Seeded, row: AclRow): Promise<Seeded> {
  const { ec2 } = clients;
  const { NetworkAcl } = await ec2.send(
    new CreateNetworkAclCommand({ VpcId: vpc.id, ...tagged('network-acl', row.name) }),
  );
  const acl = seededBy(clients)('AWS::EC2::NetworkAcl', row.name, NetworkAcl?.NetworkAclId);
  for (const [index, entry] of row.inbound.entries())
    await ec2.send(
      new CreateNetworkAclEntryCommand({
        NetworkAclId: acl.id,
        RuleNumber: 100 + 10 * index,
        Egress: false,
        Protocol: entry.protocol,
        CidrBlock: entry.cidr,
        RuleAction: entry.action,
        ...(entry.ports && { PortRange: { From: entry.ports[0], To: entry.ports[1] } }),
      }),
    );
  return acl;
}

async function seedFlowLog(clients: Clients, vpc: Seeded, TrafficType: 'ALL' | 'REJECT'): Promise<Seeded> {
  const { FlowLogIds } = await clients.ec2.send(
    new CreateFlowLogsCommand({
      ResourceIds: [vpc.id],
      ResourceType: 'VPC',
      TrafficType,
      LogDestinationType: 's3',
      LogDestination: 'arn:aws:s3:::sample-access-logs/flow-logs/',
    }),
  );
  return seededBy(clients)('AWS::EC2::FlowLog', `${vpc.name}-flow-log`, FlowLogIds?.[0]);
}
