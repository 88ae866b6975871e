/** Finds the resources of a type in one unit: pages, descriptions, and children of parents. */
import type { AnyBatch, AnyListing, AnySingle, Call, Pages, Parts, Place } from './call.ts';
import { judgeError } from './errors.ts';
import { toJson } from './json.ts';
import { gap, isGap, peek, raise, tripwire, type Gap } from './reading.ts';
import { unreported, type Memory, type Requests } from './requests.ts';

/** One listed resource, or the key of one that could not be described. */
export type Found = { readonly self: object } | { readonly key: string; readonly self: Gap };

/** What a listing gave; with a failure it may have given less than there is. */
export interface Finds {
  readonly found: readonly Found[];
  readonly failure: Gap | null;
}

const actionsOf = ({ actions }: Call): string => actions.join(' ');

export class Finder {
  readonly #requests: Requests;
  readonly #memory: Memory;
  readonly #listOf: (type: string) => Promise<Finds>;

  /** `listOf` gives the resources of another type of the same unit: the parents of children, the wholes of parts. */
  constructor(requests: Requests, memory: Memory, listOf: (type: string) => Promise<Finds>) {
    this.#requests = requests;
    this.#memory = memory;
    this.#listOf = listOf;
  }

  /** All that the listing finds. Whatever fails is told as a gap, next to what was found all the same. */
  async find(listing: AnyListing, at: Place, parent?: unknown): Promise<Finds> {
    switch (listing.how) {
      case 'known':
        return { found: listing.items(at).map((self) => ({ self })), failure: null };
      case 'pages':
        return this.#items(listing, at, parent);
      case 'children':
        return this.#children(listing, at);
      case 'parts':
        return this.#parts(listing);
      case 'union':
        return together(await Promise.all(listing.listings.map((one) => this.find(one, at, parent))));
      case 'singles': {
        const keys = await this.find(listing.keys, at, parent);
        const ones = keysOf(keys).map((key) => this.#single(listing.single, key, at, parent));
        return together([{ found: [], failure: keys.failure }, ...(await Promise.all(ones))]);
      }
      case 'batches': {
        const keys = await this.find(listing.keys, at, parent);
        const batches = chunks(keysOf(keys), listing.batch.size).map((chunk) =>
          this.#batch(listing.batch, chunk, at, parent),
        );
        return together([{ found: [], failure: keys.failure }, ...(await Promise.all(batches))]);
      }
    }
  }

  async #children(listing: AnyListing & { readonly how: 'children' }, at: Place): Promise<Finds> {
    const parents = await this.#listOf(listing.of);
    const unseen = parents.found.map(({ self }) => self).filter(isGap);
    const families = parents.found
      .filter(({ self }) => !isGap(self))
      .map(({ self }) => this.find(listing.listing, at, self));
    const failure = parents.failure ?? unseen[0] ?? null;
    return together([{ found: [], failure }, ...(await Promise.all(families))]);
  }

  /** A whole that cannot be read may hold any number of parts. */
  async #parts({ of, calls, items }: Parts): Promise<Finds> {
    const wholes = together(await Promise.all(of.map((type) => this.#listOf(type))));
    const families = wholes.found.map(({ self }): Finds => {
      if (isGap(self)) return { found: [], failure: self };
      try {
        return { found: items(self as never).map((part) => ({ self: part })), failure: null };
      } catch (error) {
        const meaning = judgeError(error, { call: { actions: calls.flatMap(({ actions }) => actions) } });
        return { found: [], failure: isGap(meaning) ? meaning : null };
      }
    });
    return together([{ found: [], failure: wholes.failure }, ...families]);
  }

  /** A listing that did not reach its last page is a gap as a whole. */
  async #items(listing: Pages, at: Place, parent: unknown): Promise<Finds> {
    const { call, items, input, parse = (item: unknown) => item, where = () => true } = listing;
    try {
      const pages = await this.#requests.pages(call, input(parent as never, at), at, this.#memory);
      const found = pages
        .flatMap((page) => membersAt(page, items.split('.'), listing))
        .map((item) => ({ self: parse(readable(toJson(item)) as never) as object }))
        .filter(({ self }) => where(self as never, at));
      return { found, failure: null };
    } catch (error) {
      const meaning = judgeError(error, listing);
      return { found: [], failure: isGap(meaning) ? meaning : null };
    }
  }

  async #single(single: AnySingle, key: string, at: Place, parent: unknown): Promise<Finds> {
    try {
      const input = single.input(key as never, parent as never);
      const [page] = await this.#requests.pages(single.call, input, at, new Map());
      const self = single.pick === undefined ? page : page?.[single.pick];
      if (typeof self !== 'object' || self === null) raise(unreported(single.call, single.pick ?? ''));
      return { found: [{ self: toJson(self) as object }], failure: null };
    } catch (error) {
      const meaning = judgeError(error, single);
      return { found: isGap(meaning) ? [{ key, self: tripwire(meaning) }] : [], failure: null };
    }
  }

  /** A key that the answer leaves out is a gap, unless AWS says that its resource has gone. */
  async #batch(batch: AnyBatch, keys: readonly string[], at: Place, parent: unknown): Promise<Finds> {
    const say = (error: string): Gap => gap({ call: actionsOf(batch.call), error });
    const { parse = (item: unknown) => item } = batch;
    try {
      const input = batch.input(keys as never, parent as never);
      const [page = {}] = await this.#requests.pages(batch.call, input, at, new Map());
      const items = toJson(page[batch.items] ?? []) as readonly object[];
      const byKey = new Map(items.map((item) => [peek(item, batch.key), item]));
      const failures = (page[batch.failures ?? ''] ?? []) as readonly Record<string, string>[];
      const reasons = new Map(failures.map(({ arn, reason }) => [arn, reason]));
      const found = keys.flatMap((key): Found[] => {
        const item = byKey.get(key);
        if (item) return [{ self: parse(item as never) as object }];
        const error = reasons.get(key) ?? 'NotReported';
        return batch.goneWhen.includes(error) ? [] : [{ key, self: tripwire(say(error)) }];
      });
      return { found, failure: null };
    } catch (error) {
      const meaning = judgeError(error, batch);
      const failed = isGap(meaning) ? tripwire(meaning) : undefined;
      return { found: failed ? keys.map((key) => ({ key, self: failed })) : [], failure: null };
    }
  }
}

/** The members at a path through lists, or the one thing there; without it a page is a gap, unless empty lists are left out. */
function membersAt(
  page: object,
  [head = '', ...tail]: readonly string[],
  listing: Pages,
): readonly unknown[] {
  const list = (page as Readonly<Record<string, unknown>>)[head];
  if (!Array.isArray(list)) {
    if ((list === undefined || list === null) && listing.emptyMeans === 'none') return [];
    if (tail.length === 0 && typeof list === 'object' && list !== null) return [list];
    raise(unreported(listing.call, head));
  }
  const all = list as readonly unknown[];
  if (tail.length === 0) return all;
  return all.flatMap((item) => membersAt(item as object, tail, { ...listing, emptyMeans: 'gap' }));
}

/** An item that makes no sense may be any: then the listing is a gap. */
const readable = (item: unknown): unknown => (isGap(item) ? raise(item) : item);

const keysOf = ({ found }: Finds): readonly string[] => found.map(({ self }) => self as unknown as string);

const together = (parts: readonly Finds[]): Finds => ({
  found: parts.flatMap(({ found }) => found),
  failure: parts.find(({ failure }) => failure)?.failure ?? null,
});

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
