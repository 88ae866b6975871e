/** What one route says. */
import type { Gap } from '../../inventory/reading.ts';
import { unreported } from '../claim.ts';
import { parseCidr, type Block } from './cidr.ts';
import { blocksOf, type PrefixList } from './prefix-list.ts';
import { look } from '../readable.ts';
import type { Route } from './shapes.ts';

/**
 * Where a route leads: to the internet, and from there back; within the VPC; to another one, over a peering connection; to a
 * transit gateway; through something whose other side is not listed; or to what lets nothing in: a NAT gateway, an
 * egress-only one, a black hole.
 */
export type Kind = 'internet' | 'local' | 'peering' | 'transit' | 'beyond' | 'nowhere';

/** One route, as far as it can be read. */
export interface Way<K extends string = Kind> {
  /** All that it may be. */
  readonly kinds: readonly K[];
  readonly target: string;
  readonly destination: string;
  readonly blocks: readonly Block[] | undefined;
  readonly rank: number | undefined;
  readonly gaps: readonly Gap[];
}

/** A target or a destination that cannot be read. */
export const UNKNOWN = '?';

const BEYOND = [
  ...(['LocalGatewayId', 'CoreNetworkArn', 'OdbNetworkArn', 'NetworkInterfaceId', 'InstanceId'] as const),
] satisfies readonly (keyof Route)[];

const ALL: readonly Kind[] = ['internet', 'local', 'peering', 'transit', 'beyond', 'nowhere'];

/** Where its target leads, whatever its state. */
function leadOf(route: Route): { readonly kind: Kind; readonly target: string } {
  const nat = route.NatGatewayId ?? route.EgressOnlyInternetGatewayId;
  if (nat !== undefined) return { kind: 'nowhere', target: nat };
  if (route.CarrierGatewayId !== undefined) return { kind: 'internet', target: route.CarrierGatewayId };
  if (route.VpcPeeringConnectionId !== undefined)
    return { kind: 'peering', target: route.VpcPeeringConnectionId };
  if (route.TransitGatewayId !== undefined) return { kind: 'transit', target: route.TransitGatewayId };
  for (const member of BEYOND) {
    const target = route[member];
    if (target !== undefined) return { kind: 'beyond', target };
  }
  const { GatewayId: target } = route;
  // AWS may name no target that is gone; any other it would name.
  if (target === undefined)
    return route.State === 'blackhole'
      ? { kind: 'nowhere', target: UNKNOWN }
      : unreported('the target of a route');
  if (target === 'local') return { kind: 'local', target };
  return { kind: target.startsWith('igw-') ? 'internet' : 'beyond', target };
}

/** Packets to what is gone are dropped, and fall to no wider route. */
const isActive = ({ State }: Route): boolean =>
  State === 'active' || (State !== 'blackhole' && State !== 'filtered' && unreported('the state of a route'));

export function wayOf(route: Route, lists: () => readonly PrefixList[]): Way {
  const leads = look(() => leadOf(route));
  const active = look(() => isActive(route));
  const blocks = look(() => destinationsOf(route, lists));
  const rank = look(() =>
    route.Origin === 'EnableVgwRoutePropagation' ? 2 : route.DestinationPrefixListId === undefined ? 0 : 1,
  );
  const led = leads.value ? [leads.value.kind] : ALL;
  const kinds =
    active.value === false ? ['nowhere' as const] : active.gap ? [...led, 'nowhere' as const] : led;
  const isSure = kinds.every((kind) => kind === kinds[0]);
  return {
    ...{ kinds, target: leads.value?.target ?? UNKNOWN },
    ...{ destination: look(() => destinationOf(route)).value ?? UNKNOWN },
    ...{ blocks: blocks.value, rank: rank.value },
    gaps: [...(isSure ? [] : [leads, active]), blocks, rank].flatMap((one) => one.gap ?? []),
  };
}

const destinationOf = (route: Route): string =>
  route.DestinationCidrBlock ??
  route.DestinationIpv6CidrBlock ??
  route.DestinationPrefixListId ??
  unreported('the destination of a route');

function destinationsOf(route: Route, lists: () => readonly PrefixList[]): readonly Block[] {
  const { DestinationCidrBlock, DestinationIpv6CidrBlock, DestinationPrefixListId: id } = route;
  const cidr = DestinationCidrBlock ?? DestinationIpv6CidrBlock;
  if (cidr === undefined && id === undefined) return unreported('the destination of a route');
  const blocks = cidr === undefined ? blocksOf(id ?? '', lists()) : [parseCidr(cidr)];
  return blocks.some(({ mapped }) => mapped)
    ? unreported('a destination (IPv4 written as IPv6 is none)')
    : blocks;
}
