/**
 * Transit gateways. A packet goes by the route table that its own attachment is associated with to another attachment, and
 * there by the route table of the attachment's subnet. https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 */
import { gap, raise } from '../../../inventory/reading.ts';
import { unreported } from '../../claim.ts';
import { readable } from '../../readable.ts';
import { Addresses } from '../addresses.ts';
import type { Family } from '../cidr.ts';
import { beyond } from '../endpoint.ts';
import { routesOf } from '../routes.ts';
import type { RouteTable, TransitAttachment } from '../shapes.ts';
import { anybody, between, both, either, nobody, reading, type Span } from '../span.ts';
import { leadingTo, sendersIn, type Vpc } from './far-side.ts';
import { transitRoutes, type TransitRoutes } from './transit-routes.ts';

/** Who reaches an address in the VPC over the transit gateway, and is sent the answer by it. */
export function acrossTransit(
  attachments: readonly TransitAttachment[] | undefined,
  gateway: string,
  tables: () => readonly RouteTable[],
  stand: Addresses,
): Span {
  const { family } = stand;
  const own = attachments?.find(({ self }) =>
    readable(() => self.ResourceType === 'vpc' && self.TransitGatewayId === gateway),
  );
  if (!own) return anybody(family, beyond(gateway));
  return reading(family, () => {
    const routes = stand.isEmpty ? undefined : routesOfTransit(own, gateway, family);
    if (!routes) return nobody(family);
    const { attachments: all } = own.related.transitRouteTable.related;
    const spans = routes.targets(Addresses.all(family), 'attachment').map((target) => {
      const from = reading(family, () => behind(target, { own, all, gateway, stand }));
      return both(routes.through('attachment', target), from);
    });
    return both(spans.reduce(either, nobody(family)), delivered(tables(), stand));
  });
}

/** The routes of what comes in by an attachment; none where it lets nothing in. */
function routesOfTransit(
  { self, related }: TransitAttachment,
  gateway: string,
  family: Family,
): TransitRoutes | undefined {
  const state = self.State ?? unreported('the state of an attachment');
  // Who does not own the transit gateway is not told of the association.
  const associated = self.Association?.State ?? raise(beyond(gateway));
  if (!['available', 'modifying'].includes(state) || associated !== 'associated') return undefined;
  return transitRoutes(related.transitRouteTable.facets.routes ?? [], family);
}

const ENTRY = gap({
  call: 'ec2:DescribeTransitGatewayAttachments',
  error: 'NotReported: the subnets of an attachment',
});

interface From {
  readonly own: TransitAttachment;
  readonly all: readonly TransitAttachment[];
  readonly gateway: string;
  readonly stand: Addresses;
}

/** Who is behind another attachment: a VPC of the account, that sends back; what that one forwards is out of sight. */
function behind(target: string, { own, all, gateway, stand }: From): Span {
  const { family } = stand;
  const there = all.find(({ self }) => readable(() => self.TransitGatewayAttachmentId) === target);
  if (there?.self.ResourceType !== 'vpc' || there.self.ResourceOwnerId !== own.self.ResourceOwnerId)
    return anybody(family, beyond(target));
  const back = routesOfTransit(there, gateway, family);
  const id = own.self.TransitGatewayAttachmentId ?? unreported('the id of an attachment');
  const sent = back ? leadingTo(back.through('attachment', id), stand) : nobody(family);
  const vpc: Vpc = { subnets: () => there.related.subnets, tables: () => there.related.routeTables };
  const senders = both(sendersIn(vpc, 'transit', gateway, stand), local(vpc.tables(), family));
  return either(both(senders, sent), forwarded(vpc.tables(), family, target));
}

/** The addresses that a VPC takes for its own, whichever of its tables decides. */
const local = (tables: readonly RouteTable[], family: Family): Span => {
  const spans = tables.map((table) => reading(family, () => routesOf(table, family).to('local')));
  const [least, most] = [
    spans.reduce((some, one) => some.and(one.least), Addresses.all(family)),
    spans.reduce((some, one) => some.or(one.most), Addresses.none(family)),
  ];
  return between(least.and(most), most, [...spans.flatMap(({ gaps }) => gaps), ENTRY]);
};

/** What comes in is delivered by the table of the subnet that the attachment stands in. */
const delivered = (tables: readonly RouteTable[], stand: Addresses): Span =>
  leadingTo(local(tables, stand.family), stand);

/** What a VPC may send on to somewhere else: an appliance in it, say. */
function forwarded(tables: readonly RouteTable[], family: Family, target: string): Span {
  const most = tables
    .map((table) => reading(family, () => routesOf(table, family).to('transit', 'beyond')).most)
    .reduce((some, one) => some.or(one), Addresses.none(family));
  return between(Addresses.none(family), most, [beyond(target)]);
}
