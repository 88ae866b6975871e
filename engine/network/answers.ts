/** Where the answers of what is reached are sent, and who gets them there. */
import { Addresses } from './addresses.ts';
import type { Family } from './cidr.ts';
import { acrossPeering } from './connections/peering.ts';
import { acrossTransit } from './connections/transit.ts';
import { beyond, tableOf, type Placement } from './endpoint.ts';
import { INTERNET } from './internet.ts';
import { look } from '../readable.ts';
import { routesOf } from './routes.ts';
import { anybody, between, both, either, everybody, nobody, reading, type Span } from './span.ts';

/**
 * Strangers who get an answer from the address that they asked. What is sent round by something else may come back to a
 * gateway of the VPC; over a peering connection it never does.
 */
export function toInternet(place: Placement, family: Family): Span {
  const routes = routesOf(tableOf(place), family);
  const straight = routes.to('internet');
  const round = both(routes.to('transit', 'beyond'), exitsOf(place, family));
  if (!round.most.meets(INTERNET[family])) return straight;
  const unseen = routes.targets(INTERNET[family].and(round.most), 'transit', 'beyond').map(beyond);
  return either(straight, between(Addresses.none(family), round.most, [...round.gaps, ...unseen]));
}

/**
 * What any route table of the VPC sends to an internet gateway. Only such a gateway knows the public IPv4 address of what is
 * within: from elsewhere the answer would come under another address, and be nobody's. IPv6 addresses are their own.
 */
const exitsOf = (place: Placement, family: Family): Span =>
  family === 'IPv6'
    ? everybody(family)
    : place
        .tables()
        .map((table) => reading(family, () => routesOf(table, family).to('internet')))
        .reduce(either, nobody(family));

/** Who is within the VPC, or connected with it, sends to what is reached, and gets its answer. */
export function toConnected(place: Placement, about: Addresses, stand: () => Addresses): Span {
  const { family } = about;
  const table = tableOf(place);
  const routes = routesOf(table, family);
  const { value: to, gap: lost } = look(stand);
  const over = (kind: 'peering' | 'transit', across: (target: string, stand: Addresses) => Span) =>
    routes
      .targets(about, kind)
      .map((target) =>
        both(
          routes.through(kind, target),
          to ? reading(family, () => across(target, to)) : anybody(family, ...(lost ? [lost] : [])),
        ),
      );
  const { related } = table;
  const round = routes.to('beyond');
  return [
    routes.to('local'),
    ...over('peering', (target, at) => acrossPeering(related.peerings, target, place.vpcId, at)),
    ...over('transit', (target, at) => acrossTransit(related.transitAttachments, target, place.tables, at)),
    between(Addresses.none(family), round.most, [
      ...round.gaps,
      ...routes.targets(about, 'beyond').map(beyond),
    ]),
  ].reduce(either);
}
