/**
 * Who reaches a port, and gets an answer: the packets' way in, and the answers' way back, hop by hop.
 * What is decided, what is approximated and what is out of scope: docs/reachability.md.
 */
import { gap, type Gap } from '../../inventory/reading.ts';
import { Addresses } from './addresses.ts';
import type { Placement } from './endpoint.ts';
import { hopOf, start, walk, type Way } from './hop.ts';
import { door, inside, outside, type Asked } from './hops.ts';
import { INTERNET } from './internet.ts';
import { distinct, look } from '../readable.ts';
import { anybody, either, nobody, oneOf, type Span } from './span.ts';

export interface Question extends Asked {
  readonly port: number;
  /** Who asks; without it the internet. Addresses within the VPC are then not of it. */
  readonly from?: Addresses;
}
export interface Reach {
  /** The part of those who ask that gets there, and gets answers. */
  readonly span: Span;
  /** One for each subnet, and for each side that they come from. */
  readonly ways: readonly Way[];
}

/** Who gets to a port, surely and perhaps, and how. Throws for nothing: what cannot be read is in the answer. */
export const reach = ({ port, from, ...asked }: Question): Reach => approach(asked, from).at(port);

/** The ways to an endpoint as far as no port has a say in them, and on from there. */
export interface Approach {
  /** Who may come as far as the ports. */
  readonly span: Span;
  at(port: number): Reach;
}

export function approach(asked: Asked, from?: Addresses): Approach {
  const { to, family } = asked;
  const senders = from ?? INTERNET[family];
  const { value: places = [], gap: lost } = look(() => to.placements());
  if (lost) {
    const way = walk(start(senders), [hopOf('subnets', () => to.id, anybody(family, lost))]);
    return { span: way.span, at: () => ({ span: way.span, ways: [way] }) };
  }
  const perPlace = places.map((place) => waysTo(asked, place, senders, from === undefined));
  const join = (ways: readonly (readonly Way[])[]): Span => {
    const spans = ways.map((some) => some.map(({ span }) => span).reduce(either, nobody(family)));
    const [first = nobody(family), ...others] = spans;
    if (to.standsIn === 'all') return others.reduce(either, first);
    const where: Gap = gap({ call: to.id, error: 'NotReported: in which of its subnets it is' });
    return others.reduce((some, one) => oneOf(some, one, where), first);
  };
  return {
    span: join(perPlace.map((some) => some.map(({ way }) => way))),
    at(port) {
      const ways = perPlace.map((some) =>
        some.map(({ way, place, isOutside }) => walk(way, door(asked, place, port, isOutside))),
      );
      return { span: join(ways), ways: ways.flat() };
    },
  };
}

interface Begun {
  readonly way: Way;
  readonly place: Placement;
  readonly isOutside: boolean;
}

/** The internet comes through gateways; others come from within, or from what the VPC is connected with. */
function waysTo(asked: Asked, place: Placement, from: Addresses, isInternet: boolean): readonly Begun[] {
  const strangers = from.and(INTERNET[asked.family]);
  const begun: Begun[] = [];
  if (!strangers.isEmpty)
    begun.push({ way: walk(start(strangers), outside(asked, place)), place, isOutside: true });
  if (!isInternet)
    begun.push({ way: walk(start(from), inside(asked, place, from)), place, isOutside: false });
  return begun;
}

/** Whether those who get there are enough, and the gaps that it hangs on. With more addresses, `enough` may only say yes. */
export function decided(
  { span, ways }: Reach,
  enough: (addresses: Addresses) => boolean,
): { readonly status: 'open' | 'closed' | 'unknown'; readonly gaps: readonly Gap[] } {
  if (enough(span.least)) return { status: 'open', gaps: [] };
  if (!enough(span.most)) return { status: 'closed', gaps: [] };
  const decisive = ways.filter((way) => enough(way.span.most)).flatMap((way) => decisiveOf(way, enough));
  return { status: 'unknown', gaps: distinct(decisive.length > 0 ? decisive : span.gaps) };
}

/** The gaps of those hops of a way each of which alone could stop it. */
const decisiveOf = ({ from, hops }: Way, enough: (addresses: Addresses) => boolean): readonly Gap[] =>
  hops.flatMap((hop) => {
    if (hop.span.gaps.length === 0) return [];
    const left = hops.reduce((some, one) => some.and(one === hop ? one.span.least : one.span.most), from);
    return enough(left) ? [] : hop.span.gaps;
  });
