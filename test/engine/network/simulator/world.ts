/** Small random networks: one interface, its groups, its subnet's ACL and its VPC's route tables, as AWS describes them. */
import fc from 'fast-check';
import type { BlockPublicAccess } from '../../../../engine/network/block-public-access.ts';
import type { Family } from '../../../../engine/network/cidr.ts';
import type { NetworkInterface } from '../../../../engine/network/interface.ts';
import type { Route } from '../../../../engine/network/shapes.ts';
import {
  entryOf,
  mostly,
  openEntries,
  openPermission,
  openRoute,
  permissionOf,
  PORTS,
  RANGES,
  routeOf,
} from './parts.ts';

export interface World {
  readonly family: Family;
  readonly face: NetworkInterface;
  readonly region: BlockPublicAccess;
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
}

/** AWS has no two static, nor two propagated, routes of one destination. */
const distinct = (routes: readonly Route[]): readonly Route[] => [
  ...new Map(
    routes.map((route) => [
      JSON.stringify([
        route.DestinationCidrBlock,
        route.DestinationIpv6CidrBlock,
        route.DestinationPrefixListId,
        route.Origin,
      ]),
      route,
    ]),
  ).values(),
];
const prefixLists = (family: Family) =>
  [
    { id: 'pl-1', cidrs: RANGES[family].slice(2, 3) },
    { id: 'pl-2', cidrs: [RANGES[family][2], RANGES[family][4]] },
  ].map(({ id, cidrs }) => ({
    self: { PrefixListId: id },
    facets: { entries: cidrs.map((Cidr) => ({ Cidr })) },
  }));

const options = fc.record({
  State: fc.constantFrom('default-state', 'update-complete'),
  InternetGatewayBlockMode: fc.constantFrom('off', 'off', 'off', 'block-ingress', 'block-bidirectional'),
});
const exclusion = fc.record({
  ResourceArn: fc
    .constantFrom('vpc/vpc-1', 'vpc/vpc-2', 'subnet/subnet-1', 'subnet/subnet-2')
    .map((id) => `arn:aws:ec2:eu-west-1:1:${id}`),
  State: fc.constantFrom('create-complete', 'update-complete', 'delete-complete', 'create-failed'),
  InternetGatewayExclusionMode: fc.constantFrom('allow-bidirectional', 'allow-egress'),
});

const table = (id: string, family: Family, associations: readonly object[]) =>
  fc.tuple(fc.array(routeOf(family), { minLength: 1, maxLength: 4 }), mostly).map(([routes, isOpen]) => ({
    self: {
      RouteTableId: id,
      Associations: associations,
      Routes: [
        {
          ...(family === 'IPv4'
            ? { DestinationCidrBlock: '10.0.0.0/28' }
            : { DestinationIpv6CidrBlock: '2a05:1::/124' }),
          ...{ GatewayId: 'local', State: 'active', Origin: 'CreateRouteTable' },
        },
        ...distinct([...(isOpen ? [openRoute(family)] : []), ...routes]).filter(
          ({ DestinationCidrBlock: a, DestinationIpv6CidrBlock: b }) => (a ?? b) !== RANGES[family][5],
        ),
      ],
    },
    related: { prefixLists: prefixLists(family) },
  }));

export const world: fc.Arbitrary<World> = fc.constantFrom('IPv4' as const, 'IPv6' as const).chain((family) =>
  fc
    .record({
      isAddressed: mostly,
      hasOpenAcl: mostly,
      hasOpenGroup: fc.boolean(),
      isShunning: fc.constantFrom(false, false, false, true),
      isExplicit: fc.boolean(),
      main: table('rtb-main', family, [{ Main: true }]),
      own: fc
        .boolean()
        .chain((hasTwo) =>
          table('rtb-own', family, [...(hasTwo ? [{ SubnetId: 'subnet-2' }] : []), { SubnetId: 'subnet-1' }]),
        ),
      entries: fc.array(entryOf(family), { maxLength: 5 }),
      permissions: fc.array(fc.array(permissionOf(family), { maxLength: 2 }), { minLength: 1, maxLength: 2 }),
      vpcBlockPublicAccess: options,
      vpcBlockPublicAccessExclusions: fc.array(exclusion, { maxLength: 2 }),
      protocol: fc.constantFrom('tcp' as const, 'tcp' as const, 'udp' as const),
      port: fc.constantFrom(...PORTS),
    })
    .map(
      ({
        isAddressed,
        hasOpenAcl,
        hasOpenGroup,
        isShunning,
        isExplicit,
        main,
        own,
        entries,
        permissions,
        protocol,
        port,
        ...region
      }) => ({
        ...{ family, protocol, port, region },
        face: {
          self: {
            ...{
              NetworkInterfaceId: 'eni-1',
              VpcId: 'vpc-1',
              SubnetId: 'subnet-1',
              PrivateIpAddress: '10.0.0.1',
            },
            PrivateIpAddresses: [
              {
                PrivateIpAddress: '10.0.0.1',
                ...(isAddressed && { Association: { PublicIp: '198.51.100.1' } }),
              },
            ],
            Ipv6Addresses: isAddressed ? [{ Ipv6Address: '2a05:1::1' }] : [],
            Groups: permissions.map((_, index) => ({ GroupId: `sg-${index}` })),
            DenyAllIgwTraffic: isShunning,
          },
          related: {
            networkAcls: [
              {
                self: {
                  NetworkAclId: 'acl-1',
                  Associations: [{ SubnetId: 'subnet-1' }],
                  Entries: [
                    ...[...entries, ...(hasOpenAcl ? openEntries(family) : [])].map((entry, index) => ({
                      ...entry,
                      RuleNumber: 100 + index,
                    })),
                  ].reverse(),
                },
              },
            ],
            routeTables: [main, ...(isExplicit ? [own] : [])],
            securityGroups: permissions.map((IpPermissions, index) => ({
              self: {
                GroupId: `sg-${index}`,
                IpPermissions:
                  hasOpenGroup && index === 0 ? [...IpPermissions, openPermission(family)] : IpPermissions,
              },
              related: { prefixLists: prefixLists(family) },
            })),
            subnet: {
              self: {
                ...{ SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.0.0/29' },
                Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2a05:1::/125' }],
              },
            },
          },
        },
      }),
    ),
);
