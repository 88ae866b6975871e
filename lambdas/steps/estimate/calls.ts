/** How many calls one unit takes, from what the rules demand and how many resources there are. Follows the collector. */
import type { AnyFacet, AnyListing, Call } from '../../../inventory/call.ts';
import { CHUNK } from '../../../inventory/collector.ts';
import { parentsOf, pointedAt, type Demand } from '../../../inventory/demands.ts';
import { NothingToAsk } from '../../../inventory/errors.ts';
import { resourceOf } from '../../../inventory/registry.ts';
import { planIn } from '../../../inventory/scope.ts';
import type { Unit } from '../../../inventory/unit.ts';
import { exactly, most, NOTHING, plus, times, type Range } from './range.ts';

export interface Asked {
  readonly unit: Unit;
  readonly demands: readonly Demand[];
  readonly countOf: (type: string) => Range;
  readonly allow: readonly ('billed' | 'slow')[];
}

/** `s3:GetBucketAcl` → how often. */
export type Calls = ReadonlyMap<string, Range>;
export interface Taken {
  readonly calls: Calls;
  /** Questions that many resources put into one call, and that have a price each: metrics. */
  readonly questions: Range;
}

/** How many items a page holds where the input does not say: as few as any service's default. */
const PAGE = 50;
/** A listing some of whose items are not ours may have more pages than our resources fill. */
const OTHERS_PAGES = 2;
/** Looks at a job until it is done: at once, or after some waiting. */
const LOOKS: Range = { low: 1, high: 6 };

/** The calls of one unit. Loads the SDK modules, which know what comes in pages. */
export async function callsOfUnit({ unit, demands, countOf, allow }: Asked): Promise<Taken> {
  const tally = new Tally();
  const wanted = [...planIn(demands, unit)].filter(
    ([type]) => resourceOf(type).scope === 'regional' || unit.home,
  );
  const pointed = pointedAt(demands);
  const count = (type: string): Range => {
    const { listing } = resourceOf(type).list;
    return listing.how === 'known' ? exactly(listing.items(unit).length) : countOf(type);
  };
  for (const [type, facets] of wanted) {
    const { list, facets: all } = resourceOf(type);
    const [parent] = parentsOf(list.listing);
    await tally.listing(list.listing, unit, count(type), parent === undefined ? undefined : count(parent));
    const { low, high } = count(type);
    const read = { low: pointed.has(type) ? 0 : low, high };
    const chosen = [...facets].flatMap((name) => all[name] ?? []);
    await tally.facets(
      chosen.filter(({ call }) => !call.cost || allow.includes(call.cost)),
      unit,
      read,
    );
  }
  return { calls: await tally.calls(), questions: tally.questions };
}

/** Adds up: a call with the same input is made once a unit, and its pages hold the items of all who ask. */
class Tally {
  questions: Range = NOTHING;
  readonly #each = new Map<string, Range>();
  readonly #shared = new Map<
    string,
    { readonly call: Call; readonly input: object; items: Range; foreign: boolean }
  >();
  readonly #once = new Map<string, { readonly call: Call; calls: Range }>();

  async listing(listing: AnyListing, unit: Unit, items: Range, parents?: Range): Promise<void> {
    switch (listing.how) {
      case 'known':
      case 'parts':
        return;
      case 'children':
        return this.listing(listing.listing, unit, items, parents);
      case 'union':
        for (const one of listing.listings) await this.listing(one, unit, items, parents);
        return;
      case 'singles':
        this.#add(listing.single.call, items);
        return this.listing(listing.keys, unit, items, parents);
      case 'batches':
        this.#add(listing.batch.call, {
          low: Math.ceil(items.low / listing.batch.size),
          high: Math.ceil(items.high / listing.batch.size),
        });
        return this.listing(listing.keys, unit, items, parents);
      case 'pages': {
        const { call } = listing;
        const input = inputOf(listing.input, unit);
        if (!input) return;
        if (parents) {
          // Each parent has a page at least; more only where its own children fill several.
          const size = pageSize(input) ?? PAGE;
          const further = (await hasPages(call)) ? Math.floor(items.high / size) : 0;
          this.#add(call, { low: parents.low, high: parents.high + further });
          return;
        }
        const name = nameOf(call, input);
        const known = this.#shared.get(name) ?? { call, input, items: NOTHING, foreign: false };
        this.#shared.set(name, {
          ...known,
          items: plus(known.items, items),
          foreign: known.foreign || listing.where !== undefined,
        });
      }
    }
  }

  async facets(facets: readonly AnyFacet[], unit: Unit, items: Range): Promise<void> {
    if (items.high === 0) return;
    const made = new Set<string>();
    const atAll = { low: Math.min(1, items.low), high: 1 };
    for (const { call, input, select, job, together, absentWhen } of facets) {
      const inputs = inputOf(input, unit);
      if (!inputs) continue;
      const name = nameOf(call, inputs);
      if (job)
        this.#atOnce(`job ${nameOf(job.start, {})}`, job.start, {
          low: atAll.low * LOOKS.low,
          high: LOOKS.high,
        });
      if (together) {
        const own = (inputs as Readonly<Record<string, readonly unknown[]>>)[together.list] ?? [];
        // Some may have nothing to ask; and what is read at once, asks at once.
        const low = absentWhen.includes(NothingToAsk.name) ? 0 : items.low * own.length;
        const callsOfChunk = Math.ceil((Math.min(CHUNK, items.high) * own.length) / together.most);
        this.questions = plus(this.questions, { low, high: items.high * own.length });
        this.#add(call, {
          low: Math.ceil(low / together.most),
          high: Math.ceil(items.high / CHUNK) * callsOfChunk,
        });
      } else if (select) this.#atOnce(name, call, atAll);
      else if (!made.has(name)) this.#add(call, items);
      made.add(name);
      await hasPages(call);
    }
  }

  async calls(): Promise<Calls> {
    for (const { call, input, items, foreign } of this.#shared.values()) {
      const paged = await hasPages(call);
      const size = pageSize(input);
      const low = size === undefined ? 1 : Math.max(1, Math.ceil(items.low / size));
      const high = Math.max(1, Math.ceil(items.high / (size ?? PAGE))) + (foreign ? OTHERS_PAGES : 0);
      this.#add(call, paged ? { low, high } : exactly(1));
    }
    for (const { call, calls } of this.#once.values()) this.#add(call, calls);
    return this.#each;
  }

  #add({ service, operation }: Call, calls: Range): void {
    const name = `${service}:${operation}`;
    this.#each.set(name, plus(this.#each.get(name) ?? NOTHING, calls));
  }

  #atOnce(name: string, call: Call, calls: Range): void {
    this.#once.set(name, { call, calls: most(this.#once.get(name)?.calls ?? NOTHING, calls) });
  }
}

const nameOf = ({ service, operation }: Call, input: object): string =>
  `${service} ${operation} ${JSON.stringify(input)}`;

async function hasPages({ load, operation }: Call): Promise<boolean> {
  return `paginate${operation}` in (await load());
}

/** The size of a page, where the input names one. */
function pageSize(input: object): number | undefined {
  return Object.entries(input).find(
    (member): member is [string, number] =>
      /^(Max\w+|Limit|limit|PageSize|max\w+)$/.test(member[0]) && typeof member[1] === 'number',
  )?.[1];
}

/** The input that a resource leads to: members of the resource stand as their own names. None where nobody is asked. */
function inputOf(input: (self: never, at: never, now: Date) => object, unit: Unit): object | undefined {
  try {
    return JSON.parse(JSON.stringify(input(namesOf('self') as never, unit as never, new Date(0)))) as object;
  } catch (error) {
    if (error instanceof NothingToAsk) return undefined;
    throw error;
  }
}

/** An object that has every member, each a text that says which; and a list of one element, for who walks through it. */
const namesOf = (name: string): object =>
  new Proxy(() => undefined, {
    apply: (_, __, [take]: [((one: object) => unknown)?]) => [take ? take(namesOf(name)) : name].flat(),
    get: (_, member) => {
      if (member === 'toJSON' || member === Symbol.toPrimitive || member === 'toString') return () => name;
      if (typeof member === 'symbol') return undefined;
      return namesOf(`${name}.${member}`);
    },
  });

/** All calls of several units together, some of which stand for more than themselves. */
export function together(
  all: Iterable<{ readonly calls: Calls; readonly factor: number }>,
): Map<string, Range> {
  const sum = new Map<string, Range>();
  for (const { calls, factor } of all)
    for (const [name, calls1] of calls) sum.set(name, plus(sum.get(name) ?? NOTHING, times(calls1, factor)));
  return sum;
}
