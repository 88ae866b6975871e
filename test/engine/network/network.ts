/** One interface that the internet reaches on port 22, hop by hop, to be changed by tests. */
import type { AclEntry } from '../../../engine/network/acl.ts';
import type { BlockPublicAccess } from '../../../engine/network/block-public-access.ts';
import type { Group, GroupPermission } from '../../../engine/network/groups.ts';
import { interfaceEndpoint, type NetworkInterface } from '../../../engine/network/interface.ts';
import { stopOf } from '../../../engine/network/hop.ts';
import { areInternet } from '../../../engine/network/internet.ts';
import { decided, reach } from '../../../engine/network/reach.ts';
import { gap } from '../../../inventory/reading.ts';
import type { Route } from '../../../engine/network/shapes.ts';
import type { RouteTable } from '../../../engine/network/shapes.ts';

export const entry = (
  RuleNumber: number,
  RuleAction: string,
  cidr: string,
  more: Partial<AclEntry> = {},
): AclEntry => ({
  ...{ RuleNumber, RuleAction, Egress: false, Protocol: '-1' },
  ...(cidr.includes(':') ? { Ipv6CidrBlock: cidr } : { CidrBlock: cidr }),
  ...more,
});
export const OPEN_ACL: readonly AclEntry[] = ['0.0.0.0/0', '::/0'].flatMap((cidr, index) =>
  [false, true].map((Egress) => entry(100 + index, 'allow', cidr, { Egress })),
);
export const SSH: GroupPermission = {
  ...{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22 },
  IpRanges: [{ CidrIp: '0.0.0.0/0' }],
  Ipv6Ranges: [{ CidrIpv6: '::/0' }],
  ...{ PrefixListIds: [], UserIdGroupPairs: [] },
};
const active = { State: 'active', Origin: 'CreateRoute' };
export const LOCAL: Route = {
  ...{ DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active', Origin: 'CreateRouteTable' },
};
export const toward = (cidr: string, target: Partial<Route>, more: Partial<Route> = {}): Route => ({
  ...(cidr.includes(':') ? { DestinationIpv6CidrBlock: cidr } : { DestinationCidrBlock: cidr }),
  ...{ ...active, ...target, ...more },
});
export const table = (
  routes: readonly Route[],
  associations: NonNullable<RouteTable['self']['Associations']> = [{ Main: true }],
  RouteTableId = 'rtb-1',
): RouteTable => ({
  self: { RouteTableId, Routes: [LOCAL, ...routes], Associations: associations },
  related: { prefixLists: [] },
});
export const PUBLIC_ROUTES = [
  toward('0.0.0.0/0', { GatewayId: 'igw-1' }),
  toward('::/0', { GatewayId: 'igw-1' }),
];
export const group = (GroupId: string, ...IpPermissions: readonly GroupPermission[]): Group => ({
  self: { GroupId, IpPermissions },
  related: { prefixLists: [] },
});
export const UNBLOCKED: BlockPublicAccess = {
  vpcBlockPublicAccess: { State: 'default-state', InternetGatewayBlockMode: 'off' },
  vpcBlockPublicAccessExclusions: [],
};

interface Changes {
  readonly self?: NetworkInterface['self'];
  readonly routeTables?: readonly RouteTable[];
  readonly entries?: readonly AclEntry[];
  readonly groups?: readonly Group[];
  readonly region?: BlockPublicAccess;
}
export const face = ({ self, routeTables, entries, groups }: Changes = {}): NetworkInterface => ({
  self: {
    ...{ NetworkInterfaceId: 'eni-1', VpcId: 'vpc-1', SubnetId: 'subnet-1' },
    PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.5', Association: { PublicIp: '198.51.100.1' } }],
    Ipv6Addresses: [],
    Groups: [{ GroupId: 'sg-1' }],
    ...self,
  },
  related: {
    networkAcls: [
      {
        self: {
          NetworkAclId: 'acl-1',
          Entries: entries ?? OPEN_ACL,
          Associations: [{ SubnetId: 'subnet-1' }],
        },
      },
    ],
    routeTables: routeTables ?? [table(PUBLIC_ROUTES)],
    securityGroups: groups ?? [group('sg-1', SSH)],
    subnet: { self: { SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' } },
  },
});
export const endpoint = (changes: Changes = {}) =>
  interfaceEndpoint(face(changes), changes.region ?? UNBLOCKED, 'self');

export const ask = (changes: Changes = {}, family: 'IPv4' | 'IPv6' = 'IPv4') =>
  reach({ to: endpoint(changes), family, protocol: 'tcp', port: 22 });

/** Open, unknown, or the hop that stops it. */
export function told(changes: Changes = {}, family: 'IPv4' | 'IPv6' = 'IPv4'): string | undefined {
  const answer = ask(changes, family);
  const { status } = decided(answer, areInternet);
  const [way] = answer.ways;
  return status === 'closed' && way ? stopOf(way, areInternet)?.hop : status;
}
export const HIDDEN = gap({ call: 'test', error: 'Hidden' });
export const tcp = (From: number, To: number) => ({ Protocol: '6', PortRange: { From, To } });
/** A main table with these routes alone. */
export const only = (...routes: readonly Route[]) => ({ routeTables: [table(routes)] });
export const IPV6 = { Ipv6Addresses: [{ Ipv6Address: '2a05:1::1' }] };
