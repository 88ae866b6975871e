/** What networks are made of: random entries, permissions and routes, as AWS describes them. */
import fc from 'fast-check';
import type { AclEntry } from '../../../../engine/network/acl.ts';
import type { Family } from '../../../../engine/network/cidr.ts';
import type { GroupPermission } from '../../../../engine/network/groups.ts';
import type { Route } from '../../../../engine/network/shapes.ts';

/** The ranges that anything may name, by family: all, some of the internet, the VPC, a peer. */
export const RANGES = {
  IPv4: [
    '0.0.0.0/0',
    '8.8.8.0/28',
    '8.8.8.0/29',
    '8.8.8.4/30',
    '8.8.8.9/32',
    '10.0.0.0/28',
    '10.0.0.0/29',
    '10.1.0.0/28',
  ],
  IPv6: [
    '::/0',
    '2600::/124',
    '2600::/125',
    '2600::4/126',
    '2600::9/128',
    '2a05:1::/124',
    '2a05:1::/125',
    'fd00::/124',
  ],
} as const;
/** The addresses that are tried. */
export const TRIED = {
  IPv4: ['8.8.8.0/28', '10.0.0.0/28', '10.1.0.0/29', '9.9.9.9/32', '192.0.2.1/32'],
  IPv6: ['2600::/124', '2a05:1::/124', 'fd00::/125', '2a01::9/128', '2001:db8::1/128'],
} as const;
export const PORTS = [22, 80, 443, 8080];
/** Ports where ranges of ACLs begin or end: between two of them nothing changes. */
const EDGES = [0, 22, 80, 443, 1024, 65535];
export const SENDER_PORTS = [...new Set(EDGES.flatMap((port) => [port, port + 1]))].filter(
  (port) => 1 <= port && port <= 65535,
);

const range = (family: Family) => fc.constantFrom(...RANGES[family]);
const edges = fc
  .tuple(fc.constantFrom(...EDGES), fc.constantFrom(...EDGES))
  .map(([a, b]) => ({ From: Math.min(a, b), To: Math.max(a, b) }));

export const entryOf = (family: Family): fc.Arbitrary<AclEntry> =>
  fc
    .record({
      Egress: fc.boolean(),
      Protocol: fc.constantFrom('-1', '6', '6', '17', '1'),
      PortRange: fc.oneof(fc.constant({ From: 0, To: 65535 }), edges),
      RuleAction: fc.constantFrom('allow', 'allow', 'deny'),
      cidr: range(family),
    })
    .map(({ cidr, ...entry }) => ({
      ...entry,
      ...(family === 'IPv4' ? { CidrBlock: cidr } : { Ipv6CidrBlock: cidr }),
    }));

export const permissionOf = (family: Family): fc.Arbitrary<GroupPermission> =>
  fc
    .record({
      IpProtocol: fc.constantFrom('-1', 'tcp', 'tcp', 'udp', 'icmp'),
      ports: fc.constantFrom([0, 65535], [22, 22], [80, 443], [23, 8080]),
      ranges: fc.array(range(family), { maxLength: 2 }),
      lists: fc.subarray(['pl-1', 'pl-2'], { maxLength: 1 }),
      groups: fc.subarray(['sg-members', 'sg-others'], { maxLength: 1 }),
    })
    .map(({ IpProtocol, ports: [FromPort = 0, ToPort = 0], ranges, lists, groups }) => ({
      ...{ IpProtocol, FromPort, ToPort },
      IpRanges: family === 'IPv4' ? ranges.map((CidrIp) => ({ CidrIp })) : [],
      Ipv6Ranges: family === 'IPv6' ? ranges.map((CidrIpv6) => ({ CidrIpv6 })) : [],
      PrefixListIds: lists.map((PrefixListId) => ({ PrefixListId })),
      UserIdGroupPairs: groups.map((GroupId) => ({ GroupId })),
    }));

/** What leaves everything open: most worlds have some of it, for elsewhere one more rule would hardly ever decide. */
const all = (family: Family): string => RANGES[family][0];
export const openEntries = (family: Family): readonly AclEntry[] =>
  [false, true].map((Egress) => ({
    ...{ Egress, Protocol: '-1', RuleAction: 'allow' },
    ...(family === 'IPv4' ? { CidrBlock: all(family) } : { Ipv6CidrBlock: all(family) }),
  }));
export const openPermission = (family: Family): GroupPermission => ({
  ...{ IpProtocol: '-1', PrefixListIds: [], UserIdGroupPairs: [] },
  IpRanges: family === 'IPv4' ? [{ CidrIp: all(family) }] : [],
  Ipv6Ranges: family === 'IPv6' ? [{ CidrIpv6: all(family) }] : [],
});
export const openRoute = (family: Family): Route => ({
  ...(family === 'IPv4' ? { DestinationCidrBlock: all(family) } : { DestinationIpv6CidrBlock: all(family) }),
  ...{ GatewayId: 'igw-1', State: 'active', Origin: 'CreateRoute' },
});
/** Three times of four. */
export const mostly = fc.constantFrom(true, true, true, false);

const TARGETS: readonly Route[] = [
  ...[{ GatewayId: 'igw-1' }, { GatewayId: 'igw-1' }, { GatewayId: 'igw-1' }, { CarrierGatewayId: 'cagw-1' }],
  ...[{ NatGatewayId: 'nat-1' }, { EgressOnlyInternetGatewayId: 'eigw-1' }, { GatewayId: 'vgw-1' }],
  ...[{ TransitGatewayId: 'tgw-1' }, { VpcPeeringConnectionId: 'pcx-1' }, { NetworkInterfaceId: 'eni-9' }],
];
const destination = (family: Family): fc.Arbitrary<Route> => {
  const cidr = range(family).map((text) =>
    family === 'IPv4' ? { DestinationCidrBlock: text } : { DestinationIpv6CidrBlock: text },
  );
  const list = fc.constantFrom('pl-1', 'pl-2').map((id) => ({ DestinationPrefixListId: id }));
  return fc.oneof({ weight: 5, arbitrary: cidr }, { weight: 1, arbitrary: list });
};
export const routeOf = (family: Family): fc.Arbitrary<Route> =>
  fc
    .tuple(
      destination(family),
      fc.constantFrom(...TARGETS),
      fc.constantFrom('active', 'active', 'active', 'blackhole'),
      fc.constantFrom('CreateRoute', 'CreateRoute', 'EnableVgwRoutePropagation'),
    )
    .map(([to, target, State, Origin]) => ({
      ...{ ...to, ...target, State },
      Origin: to.DestinationPrefixListId === undefined ? Origin : 'CreateRoute',
    }));
