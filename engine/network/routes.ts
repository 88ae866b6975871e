/**
 * Where a route table sends packets: the longest prefix wins; among equals a static route before one of a prefix list
 * before a propagated one. https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 */
import { gap, type Gap } from '../../inventory/reading.ts';
import { unreported } from '../claim.ts';
import { Addresses } from './addresses.ts';
import type { Block, Family } from './cidr.ts';
import type { PrefixList } from './prefix-list.ts';
import { readable, remembered } from '../readable.ts';
import { wayOf, type Kind, type Route, type Way } from './route.ts';
import { between, type Span } from './span.ts';

export interface RouteTable {
  readonly self: {
    readonly RouteTableId?: string | undefined;
    readonly Routes?: readonly Route[] | undefined;
    readonly Associations?:
      | readonly {
          readonly Main?: boolean | undefined;
          readonly SubnetId?: string | undefined;
          readonly GatewayId?: string | undefined;
          readonly AssociationState?: { readonly State?: string | undefined } | undefined;
        }[]
      | undefined;
  };
  readonly related: { readonly prefixLists: readonly PrefixList[] };
}

/** The routes of a table, to be asked about one family. Worked out once where no prefix list has a say. */
export function routesOf(table: RouteTable, family: Family): Routes {
  const routes = table.self.Routes ?? unreported('the routes of a route table');
  const isAlone = readable(() => routes.every(({ DestinationPrefixListId: id }) => id === undefined));
  if (!isAlone) return new Routes(routes, () => table.related.prefixLists, family);
  const known = made(routes);
  return (known[family] ??= new Routes(routes, () => [], family));
}
const made = remembered<readonly Route[], Partial<Record<Family, Routes>>>(() => ({}));

/** One range of one route. */
interface Leg {
  readonly way: Way;
  readonly block: Block | undefined;
}

const TIE = gap({
  call: 'ec2:DescribeRouteTables',
  error: 'Undecided: two prefix lists hold the same range',
});

export class Routes {
  readonly #ways: readonly Way[];
  readonly #family: Family;
  readonly #gaps: readonly Gap[];
  readonly #known = new Map<Kind, Span>();

  constructor(routes: readonly Route[], lists: () => readonly PrefixList[], family: Family) {
    this.#family = family;
    this.#ways = routes.map((route) => wayOf(route, lists));
    this.#gaps = this.#ways.flatMap(({ gaps, blocks }) =>
      blocks?.every((block) => block.family !== family) ? [] : gaps,
    );
  }

  /** The addresses that packets to are sent where a route of the kind leads. */
  to(kind: Kind): Span {
    let known = this.#known.get(kind);
    if (!known) this.#known.set(kind, (known = this.#work(kind)));
    return known;
  }

  #work(kind: Kind): Span {
    const least = this.#sent(({ kinds }) => kinds.every((one) => one === kind), false);
    const most = this.#sent(({ kinds }) => kinds.includes(kind), true);
    return between(least, most, this.#gaps.length > 0 ? this.#gaps : [TIE]);
  }

  /** The routes that packets to some of the addresses may take, where one is of the kind. */
  legs(about: Addresses, kind?: Kind): readonly { readonly target: string; readonly destination: string }[] {
    let left = about;
    const taken = new Set<Way>();
    for (const { way, block } of this.#inOrder(() => true, true)) {
      const own = block ? Addresses.of(this.#family, [block]) : Addresses.all(this.#family);
      if (!left.meets(own)) continue;
      if (block) left = left.without(own);
      if (kind === undefined || way.kinds.includes(kind)) taken.add(way);
    }
    return [...taken].map(({ target, destination }) => ({ target, destination }));
  }

  #sent(wanted: (way: Way) => boolean, open: boolean): Addresses {
    let [sent, decided] = [Addresses.none(this.#family), Addresses.none(this.#family)];
    for (const { way, block } of this.#inOrder(wanted, open)) {
      const own = block ? Addresses.of(this.#family, [block]) : Addresses.all(this.#family);
      if (wanted(way)) sent = sent.or(own.without(decided));
      decided = decided.or(own);
    }
    return sent;
  }

  /** The most specific first. A route whose destination cannot be read is the first where it suits, or not there at all. */
  #inOrder(wanted: (way: Way) => boolean, open: boolean): readonly Leg[] {
    const legs = this.#ways.flatMap((way): Leg[] => {
      if (way.blocks) return way.blocks.map((block) => ({ way, block }));
      return wanted(way) === open ? [{ way, block: undefined }] : [];
    });
    const size = ({ block }: Leg) => (block ? block.last - block.first : -1n);
    const rank = ({ way }: Leg) => way.rank ?? (wanted(way) === open ? -1 : 3);
    const suits = ({ way }: Leg) => (wanted(way) === open ? 0 : 1);
    return legs
      .filter(({ block }) => block === undefined || block.family === this.#family)
      .sort((a, b) =>
        size(a) === size(b) ? rank(a) - rank(b) || suits(a) - suits(b) : size(a) < size(b) ? -1 : 1,
      );
  }
}
