/** A public database in one subnet that leads to an internet gateway, as AWS describes it; to be changed by tables. */
import { allow, route, world } from '../ec2/exposed-instance.ts';

const local = {
  ...({ DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' } as const),
  Origin: 'CreateRouteTable' as const,
};
const offices = { self: { PrefixListId: 'pl-1' }, facets: { entries: [{ Cidr: '8.8.8.0/24' }] } };
const toList = {
  ...{ DestinationPrefixListId: 'pl-1', NatGatewayId: 'nat-1' },
  ...({ State: 'active', Origin: 'CreateRoute' } as const),
};
/** The table that says where the internet gateway sends what comes in: straight on. */
const edge = {
  self: { RouteTableId: 'rtb-2', Routes: [local], Associations: [{ Main: false, GatewayId: 'igw-1' }] },
  related: { prefixLists: [] },
};
const region = {
  facets: {
    vpcBlockPublicAccess: {
      State: 'update-complete' as const,
      InternetGatewayBlockMode: 'block-ingress' as const,
    },
    vpcBlockPublicAccessExclusions: [
      {
        ResourceArn: 'arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1',
        ...({ State: 'create-complete', InternetGatewayExclusionMode: 'allow-bidirectional' } as const),
      },
    ],
  },
};

export const subnetGroup = (...ids: string[]) => ({
  VpcId: 'vpc-1',
  Subnets: ids.map((SubnetIdentifier) => ({
    SubnetIdentifier,
    SubnetAvailabilityZone: { Name: 'eu-west-1a' },
  })),
});
/** The table of all subnets, the main one. */
export const tables = (target: object = { GatewayId: 'igw-1' }) => [
  {
    self: { RouteTableId: 'rtb-1', Routes: [local, route(target), toList], Associations: [{ Main: true }] },
    related: { prefixLists: [offices] },
  },
  edge,
];
export const database = (PubliclyAccessible: boolean, permission = world(5432), target?: object) => ({
  self: {
    ...{ DBInstanceIdentifier: 'orders', PubliclyAccessible, AvailabilityZone: 'eu-west-1a' },
    ...{ DBSubnetGroup: subnetGroup('subnet-1'), Endpoint: { Port: 5432 } },
  },
  related: {
    networkAcls: [
      {
        self: {
          NetworkAclId: 'acl-1',
          Entries: [allow(false), allow(true)],
          Associations: [{ SubnetId: 'subnet-1' }],
        },
      },
    ],
    routeTables: tables(target),
    securityGroups: [
      { self: { GroupId: 'sg-1', IpPermissions: [permission] }, related: { prefixLists: [offices] } },
    ],
    subnets: [{ self: { SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' } }],
    region,
  },
});
