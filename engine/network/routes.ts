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
import { UNKNOWN, wayOf, type Kind, type Way } from './route.ts';
import type { Route, RouteTable } from './shapes.ts';
import { between, type Span } from './span.ts';

/** The routes of a table, to be asked about one family. Worked out once where no prefix list has a say. */
export function routesOf(table: RouteTable, family: Family): Routes {
  const routes = table.self.Routes ?? unreported('the routes of a route table');
  const isAlone = readable(() => routes.every(({ DestinationPrefixListId: id }) => id === undefined));
  const ways = (lists: () => readonly PrefixList[]) => routes.map((route) => wayOf(route, lists));
  if (!isAlone)
    return new Routes(
      ways(() => table.related.prefixLists),
      family,
    );
  const known = made(routes);
  return (known[family] ??= new Routes(
    ways(() => []),
    family,
  ));
}
const made = remembered<readonly Route[], Partial<Record<Family, Routes>>>(() => ({}));

/** One range of one route. */
interface Leg<K extends string> {
  readonly way: Way<K>;
  readonly block: Block | undefined;
}

const TIE = gap({
  call: 'ec2:DescribeRouteTables',
  error: 'Undecided: two prefix lists hold the same range',
});

export class Routes<K extends string = Kind> {
  readonly family: Family;
  readonly #ways: readonly Way<K>[];
  readonly #gaps: readonly Gap[];
  readonly #known = new Map<string, Span>();

  constructor(ways: readonly Way<K>[], family: Family) {
    this.family = family;
    this.#ways = ways;
    this.#gaps = ways.flatMap(({ gaps, blocks }) =>
      blocks?.every((block) => block.family !== family) ? [] : gaps,
    );
  }

  /** The addresses that packets to are sent where a route of one of the kinds leads. */
  to(...kinds: readonly K[]): Span {
    return this.#span(kinds, () => true);
  }

  /** The addresses that packets to are sent to the one target of the kind. */
  through(kind: K, target: string): Span {
    return this.#span([kind], (one) => one === target, target);
  }

  #span(kinds: readonly K[], isIt: (target: string) => boolean, name = ''): Span {
    const key = `${kinds.join(' ')}:${name}`;
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = this.#work(kinds, isIt)));
    return known;
  }

  #work(wanted: readonly K[], isIt: (target: string) => boolean): Span {
    const least = this.#sent(
      ({ kinds, target }) => kinds.every((one) => wanted.includes(one)) && isIt(target),
      false,
    );
    const most = this.#sent(
      ({ kinds, target }) =>
        kinds.some((one) => wanted.includes(one)) && (target === UNKNOWN || isIt(target)),
      true,
    );
    return between(least, most, this.#gaps.length > 0 ? this.#gaps : [TIE]);
  }

  /** The routes that packets to some of the addresses take, of the kinds or of all: for evidence. */
  legs(
    about: Addresses,
    ...wanted: readonly K[]
  ): readonly { readonly target: string; readonly destination: string }[] {
    let left = about;
    const taken = new Set<Way<K>>();
    for (const { way, block } of this.#inOrder(() => true, true)) {
      const own = this.#own(block);
      if (!left.meets(own)) continue;
      if (block) left = left.without(own);
      if (wanted.length === 0 || way.kinds.some((one) => wanted.includes(one))) taken.add(way);
    }
    return [...taken].map(({ target, destination }) => ({ target, destination }));
  }

  /** The targets of the kinds that packets to some of the addresses may be sent to, each once. */
  targets(about: Addresses, ...wanted: readonly K[]): readonly string[] {
    const all = this.#ways.filter(({ kinds }) => kinds.some((one) => wanted.includes(one)));
    return [...new Set(all.map(({ target }) => target))].filter((target) =>
      wanted.some((kind) => this.through(kind, target).most.meets(about)),
    );
  }

  #own = (block: Block | undefined): Addresses =>
    block ? Addresses.of(this.family, [block]) : Addresses.all(this.family);

  #sent(wanted: (way: Way<K>) => boolean, open: boolean): Addresses {
    let [sent, decided] = [Addresses.none(this.family), Addresses.none(this.family)];
    for (const { way, block } of this.#inOrder(wanted, open)) {
      const own = this.#own(block);
      if (wanted(way)) sent = sent.or(own.without(decided));
      decided = decided.or(own);
    }
    return sent;
  }

  /** The most specific first. A route whose destination cannot be read is the first where it suits, or not there at all. */
  #inOrder(wanted: (way: Way<K>) => boolean, open: boolean): readonly Leg<K>[] {
    const legs = this.#ways.flatMap((way): Leg<K>[] => {
      if (way.blocks) return way.blocks.map((block) => ({ way, block }));
      return wanted(way) === open ? [{ way, block: undefined }] : [];
    });
    const size = ({ block }: Leg<K>) => (block ? block.last - block.first : -1n);
    const rank = ({ way }: Leg<K>) => way.rank ?? (wanted(way) === open ? -1 : 3);
    const suits = ({ way }: Leg<K>) => (wanted(way) === open ? 0 : 1);
    return legs
      .filter(({ block }) => block === undefined || block.family === this.family)
      .sort((a, b) =>
        size(a) === size(b) ? rank(a) - rank(b) || suits(a) - suits(b) : size(a) < size(b) ? -1 : 1,
      );
  }
}
