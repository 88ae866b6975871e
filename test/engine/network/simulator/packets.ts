/**
 * What a packet meets, one packet after the other: written down again without sets, so that it cannot be wrong in the same
 * way. A number of addresses stands for a packet's sender; `undefined` is for what lies beyond what is listed.
 */
import type { AclEntry } from '../../../../engine/network/acl.ts';
import type { GroupPermission } from '../../../../engine/network/groups.ts';
import { rangeIn, type Family } from '../../../../engine/network/cidr.ts';
import { INTERNET } from '../../../../engine/network/internet.ts';
import type { Route, RouteTable } from '../../../../engine/network/shapes.ts';
import { SENDER_PORTS } from './parts.ts';
import type { World } from './world.ts';

/** Yes, no, or nobody knows. */
type Answer = boolean | undefined;

const isIn = (address: bigint, family: Family, cidr: string | undefined): boolean => {
  const range = rangeIn(cidr ?? '');
  return range?.family === family && range.first <= address && address <= range.last;
};
const lengthOf = (cidr: string): number => Number(cidr.split('/')[1]);

export const MEMBERS: Readonly<Record<string, Readonly<Record<Family, readonly string[]>> | undefined>> = {
  'sg-members': { IPv4: ['10.0.0.3/32', '10.1.0.1/32'], IPv6: ['2a05:1::3/128', 'fd00::1/128'] },
};

/** Whether a packet from the internet gets to the port, and one back. */
export const arrivesFromOutside = (world: World, from: bigint): Answer =>
  outside(world, from, routed(world, from));

/** Whether a packet from the address, wherever that is, gets to the port, and one back. */
export function arrives(world: World, from: bigint): Answer {
  const leads = routed(world, from);
  const fromOutside = outside(world, from, leads);
  const fromInside = inside(world, from, leads);
  if (fromOutside === true || fromInside === true) return true;
  return fromOutside === undefined || fromInside === undefined ? undefined : false;
}

function outside(world: World, from: bigint, leads: ReturnType<typeof routed>): Answer {
  const { family, face } = world;
  if (!INTERNET[family].has(from)) return false;
  const isAddressed =
    family === 'IPv4'
      ? face.self.PrivateIpAddresses?.[0]?.Association !== undefined
      : face.self.Ipv6Addresses?.length !== 0;
  if (!isAddressed || face.self.DenyAllIgwTraffic || isBlocked(world)) return false;
  const mayReturn =
    family === 'IPv6' ||
    face.related.routeTables.some((table) => leadsOf(table, family, from).includes('internet'));
  if (!leads.includes('internet') && !(leads.includes('beyond') && mayReturn)) return false;
  if (!passesAcl(world, from) || !passesGroups(world, from, false)) return false;
  return leads.every((lead) => lead === 'internet') ? true : undefined;
}

function inside(world: World, from: bigint, leads: ReturnType<typeof routed>): Answer {
  if (leads.every((lead) => lead === 'nowhere' || lead === 'internet')) return false;
  const isNeighbour = isIn(from, world.family, world.family === 'IPv4' ? '10.0.0.0/29' : '2a05:1::/125');
  if (!isNeighbour && !passesAcl(world, from)) return false;
  if (!passesGroups(world, from, true)) return false;
  return leads.every((lead) => lead === 'local') ? true : undefined;
}

function isBlocked({ region }: World): boolean {
  if (region.vpcBlockPublicAccess?.InternetGatewayBlockMode === 'off') return false;
  return !(region.vpcBlockPublicAccessExclusions ?? []).some(
    (one) =>
      ['create-complete', 'update-complete'].includes(one.State ?? '') &&
      one.InternetGatewayExclusionMode === 'allow-bidirectional' &&
      /:(vpc\/vpc-1|subnet\/subnet-1)$/.test(one.ResourceArn ?? ''),
  );
}

/** Where the answer may be sent: several, where AWS picks one of equals. */
function routed({ face, family }: World, to: bigint): readonly Lead[] {
  const { routeTables } = face.related;
  const has = (id: string) =>
    routeTables.find(({ self }) =>
      self.Associations?.some(({ SubnetId, Main }) => (SubnetId ?? (Main && 'main')) === id),
    );
  const table = has('subnet-1') ?? has('main');
  return table ? leadsOf(table, family, to) : ['nowhere'];
}

export type Lead = 'internet' | 'local' | 'peering' | 'beyond' | 'nowhere';

export function leadsOf(table: RouteTable, family: Family, to: bigint): readonly Lead[] {
  const chosen = chosenOf(table, family, to).map(leadOf);
  return chosen.length === 0 ? ['nowhere'] : chosen;
}

/** The routes that may decide: the longest prefix, then the first rank; several of a rank where lists hold the same. */
export function chosenOf(table: RouteTable, family: Family, to: bigint): readonly Route[] {
  const listed = (id: string | undefined) =>
    table.related.prefixLists
      .find(({ self }) => self.PrefixListId === id)
      ?.facets.entries?.map(({ Cidr = '' }) => Cidr) ?? [];
  const matching = (table.self.Routes ?? []).flatMap((route) => {
    const cidr = route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock;
    const cidrs = cidr === undefined ? listed(route.DestinationPrefixListId) : [cidr];
    return cidrs.filter((one) => isIn(to, family, one)).map((one) => ({ route, length: lengthOf(one) }));
  });
  const longest = Math.max(...matching.map(({ length }) => length));
  const best = matching.filter(({ length }) => length === longest).map(({ route }) => route);
  const rank = ({ Origin, DestinationPrefixListId }: Route) =>
    Origin === 'EnableVgwRoutePropagation' ? 2 : DestinationPrefixListId ? 1 : 0;
  const first = Math.min(...best.map(rank));
  return best.filter((route) => rank(route) === first);
}

function leadOf(route: Route): Lead {
  if (route.State === 'blackhole' || route.NatGatewayId || route.EgressOnlyInternetGatewayId)
    return 'nowhere';
  if (route.GatewayId === 'local') return 'local';
  if (route.VpcPeeringConnectionId) return 'peering';
  return route.CarrierGatewayId || route.GatewayId?.startsWith('igw-') ? 'internet' : 'beyond';
}

/** In to the port, and back out to a port that the sender may have chosen. */
function passesAcl({ face, family, protocol, port }: World, address: bigint): boolean {
  const entries = face.related.networkAcls[0]?.self.Entries ?? [];
  const lets = (egress: boolean, to: number): boolean => {
    const ordered = [...entries].sort((a, b) => (a.RuleNumber ?? 0) - (b.RuleNumber ?? 0));
    for (const entry of ordered) if (matches(entry, egress, to)) return entry.RuleAction === 'allow';
    return false;
  };
  const matches = (entry: AclEntry, egress: boolean, to: number): boolean =>
    entry.Egress === egress &&
    (entry.Protocol === '-1' ||
      (entry.Protocol === { tcp: '6', udp: '17' }[protocol] &&
        (entry.PortRange?.From ?? 0) <= to &&
        to <= (entry.PortRange?.To ?? 0))) &&
    isIn(address, family, entry.CidrBlock ?? entry.Ipv6CidrBlock);
  return lets(false, port) && SENDER_PORTS.some((sender) => lets(true, sender));
}

function passesGroups({ face, family, protocol, port }: World, from: bigint, isInside: boolean): boolean {
  const lets = (
    permission: GroupPermission,
    group: World['face']['related']['securityGroups'][number],
  ): boolean => {
    const { IpProtocol, FromPort = 0, ToPort = 0 } = permission;
    if (IpProtocol !== '-1' && !(IpProtocol === protocol && FromPort <= port && port <= ToPort)) return false;
    const lists = group.related.prefixLists.filter(({ self }) =>
      permission.PrefixListIds?.some(({ PrefixListId }) => PrefixListId === self.PrefixListId),
    );
    const cidrs = [
      ...(permission.IpRanges ?? []).map(({ CidrIp }) => CidrIp),
      ...(permission.Ipv6Ranges ?? []).map(({ CidrIpv6 }) => CidrIpv6),
      ...lists.flatMap(({ facets }) => facets.entries ?? []).map(({ Cidr }) => Cidr),
      ...(isInside ? (permission.UserIdGroupPairs ?? []) : []).flatMap(
        ({ GroupId = '' }) => MEMBERS[GroupId]?.[family] ?? [],
      ),
    ];
    return cidrs.some((cidr) => isIn(from, family, cidr));
  };
  return face.related.securityGroups.some((group) =>
    group.self.IpPermissions?.some((one) => lets(one, group)),
  );
}
