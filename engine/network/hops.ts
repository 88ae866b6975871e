/** The hops of the ways to a port. Those that no port has a say in come first: most ways end there. */
import { answered, decidersOf, passes, SENDER_PORTS, type Passage } from './acl.ts';
import { Addresses } from './addresses.ts';
import { admittedToSubnet, blockingOf } from './block-public-access.ts';
import type { Family } from './cidr.ts';
import { aclOf, beyond, entriesOf, gatewayTables, rangesOf, standOf, tableOf } from './endpoint.ts';
import type { Endpoint, Placement } from './endpoint.ts';
import { admittedBy, doormenOf, unlistedMembers, type Members } from './groups.ts';
import { hopOf, type Hop } from './hop.ts';
import { INTERNET } from './internet.ts';
import type { Protocol } from './ports.ts';
import { routesOf, type Routes } from './routes.ts';
import { toConnected, toInternet } from './answers.ts';
import { anybody, both, either, everybody, nobody, reading, sure, where, type Span } from './span.ts';

/** One endpoint, and how it is spoken to. */
export interface Asked {
  readonly to: Endpoint;
  readonly family: Family;
  readonly protocol: Protocol;
  /** The ports that senders choose from; without it all of them. */
  readonly senderPorts?: { readonly from: number; readonly to: number };
}

/** From the internet: through a gateway to a public address, and back the same way. */
export function* outside(asked: Asked, place: Placement): Generator<Hop> {
  const { to, family } = asked;
  yield hopOf(
    'public address',
    () => to.publicAddresses(family).join(', ') || 'none',
    where(family, () => to.publicAddresses(family).length > 0),
  );
  yield route(family, place, () => toInternet(place, family));
  yield hopOf(
    'VPC block public access',
    () => place.subnetId,
    admittedToSubnet(to.region, family, place.subnetId, place.vpcId),
    () => blockingOf(to.region),
  );
  // These two are hardly ever there: evidence tells of them where they are.
  for (const rare of [shunning(asked), gatewayRoute(asked, place)])
    if (!rare.span.least.equals(Addresses.all(family))) yield rare;
  yield answers(asked, place, nobody(family));
}

/** From within the VPC, or from what it is connected with. */
export function* inside(asked: Asked, place: Placement, from: Addresses): Generator<Hop> {
  yield route(asked.family, place, () =>
    toConnected(place, from, () => standOf(asked.to, place, asked.family)),
  );
  yield answers(asked, place, neighbours(asked, place));
}

/** The last hops: the port itself. References to groups let in members by their private addresses alone. */
export function* door(asked: Asked, place: Placement, port: number, isOutside: boolean): Generator<Hop> {
  const { to, family, protocol } = asked;
  const passage: Passage = { family, protocol, egress: false };
  const near = isOutside ? nobody(family) : neighbours(asked, place);
  yield hopOf(
    'network ACL in',
    () => aclOf(place).self.NetworkAclId ?? '?',
    either(
      near,
      reading(family, () => passes(entriesOf(place), passage, port)),
    ),
    (about) => decidersOf(entriesOf(place), passage, { from: port, to: port }, about).join(', '),
  );
  const members: Members | undefined = isOutside ? undefined : (to.members ?? unlistedMembers);
  const knock = { family, protocol, port, ...(members && { members }) };
  yield hopOf(
    'security groups',
    () => (to.groups() ?? []).map(({ self }) => self.GroupId ?? '?').join(', ') || 'none',
    reading(family, () => {
      const groups = to.groups();
      return groups ? admittedBy(groups, knock) : everybody(family);
    }),
    (about) => doormenOf(to.groups() ?? [], knock, about).join(', '),
  );
}

/** The answers' way out of the subnet. Its ACL has no say between neighbours. */
export function answers(asked: Asked, place: Placement, near: Span): Hop {
  const { family, protocol, senderPorts = SENDER_PORTS } = asked;
  return hopOf(
    'network ACL out',
    () => aclOf(place).self.NetworkAclId ?? '?',
    either(
      near,
      reading(family, () => answered(entriesOf(place), { family, protocol, egress: true }, senderPorts)),
    ),
    (about) =>
      decidersOf(entriesOf(place), { family, protocol, egress: true }, senderPorts, about).join(', '),
  );
}

export const neighbours = ({ family }: Asked, place: Placement): Span =>
  reading(family, () => sure(rangesOf(place, family)));

/** The answers' way on: to the internet, or to who is within the VPC or connected with it. */
function route(family: Family, place: Placement, lead: () => Span): Hop {
  return hopOf(
    'route',
    () => tableOf(place).self.RouteTableId ?? '?',
    reading(family, lead),
    (some) => said(routesOf(tableOf(place), family), some),
  );
}

/** How many routes evidence tells. */
const SHORT = 5;
const said = (routes: Routes, about: Addresses): string =>
  routes
    .legs(about)
    .slice(0, SHORT)
    .map(({ destination, target }) => `${destination} to ${target}`)
    .join(', ') || 'no route';

function shunning({ to, family }: Asked): Hop {
  const span = where(family, () => !to.shunsGateways?.());
  return hopOf(
    'network interface',
    () => to.id,
    span,
    () => 'DenyAllIgwTraffic',
  );
}

/** A gateway may have a route table of its own, that sends what comes in through a firewall. */
function gatewayRoute({ to, family }: Asked, place: Placement): Hop {
  const tables = () => {
    const routes = routesOf(tableOf(place), family);
    return gatewayTables(place, routes.targets(INTERNET[family], 'internet'));
  };
  const span = reading(family, () =>
    tables()
      .map((table) => inward(routesOf(table, family), standOf(to, place, family)))
      .reduce(both, everybody(family)),
  );
  return hopOf(
    'gateway route',
    () =>
      tables()
        .map(({ self }) => self.RouteTableId)
        .join(', ') || 'none',
    span,
  );
}

function inward(routes: Routes, stand: Addresses): Span {
  const { family } = stand;
  const round = routes.to('beyond', 'transit', 'peering');
  if (round.most.meets(stand)) {
    const targets = routes.targets(stand, 'beyond', 'transit', 'peering');
    return anybody(family, ...round.gaps, ...targets.map(beyond));
  }
  const dropped = routes.to('nowhere');
  if (!dropped.most.meets(stand)) return everybody(family);
  return dropped.least.holds(stand)
    ? nobody(family)
    : anybody(family, ...dropped.gaps, beyond('the gateway'));
}
