/** Reads the facets of one resource: what rules need to know beyond its listing. */
import type { AnyFacet, Place } from './call.ts';
import { GONE, judgeError } from './errors.ts';
import { gap, raise, type Reading } from './reading.ts';
import { redact } from './redact.ts';
import { unreported, type Memory, type Page, type Requests } from './requests.ts';
import type { AnyResource } from './resource.ts';
import { certain } from './stored.ts';
import { Together } from './together.ts';

export interface Reads {
  /** Kinds of expensive calls that may be made. */
  readonly allow?: readonly ('billed' | 'slow')[];
  /** The key that secrets are hashed with. */
  readonly hashKey: string;
  readonly now: () => Date;
}

export class Deepener {
  readonly #requests: Requests;
  readonly #reads: Reads;
  readonly #together: Together;
  /** Responses about many resources, and what was made of them. */
  readonly #shared: Memory;
  readonly #parsed = new WeakMap<readonly Page[], Map<AnyFacet, unknown>>();

  constructor(requests: Requests, reads: Reads, shared: Memory = new Map()) {
    this.#requests = requests;
    this.#together = new Together(requests);
    this.#shared = shared;
    this.#reads = reads;
  }

  /** The wanted facets of a resource; nothing when it has gone meanwhile. Each call is made once. */
  async deepen(
    { type, facets }: AnyResource,
    wanted: ReadonlySet<string>,
    self: object,
    at: Place,
  ): Promise<Record<string, Reading<unknown>> | undefined> {
    const own: Memory = new Map();
    const readings = await Promise.all(
      [...wanted].map(async (name) => {
        const facet = facets[name];
        if (!facet) throw new Error(`'${type}' has no facet named '${name}'`);
        return [name, await this.#read(facet, self, at, facet.select ? this.#shared : own)] as const;
      }),
    );
    const gone = readings.some(([, reading]) => reading === GONE);
    return gone ? undefined : Object.fromEntries(readings);
  }

  async #read(facet: AnyFacet, self: object, at: Place, memory: Memory): Promise<unknown> {
    const { call, pick, job, select, together } = facet;
    if (call.cost && !this.#reads.allow?.includes(call.cost)) {
      return gap({ call: call.actions.join(' '), error: 'NotEnabled' });
    }
    try {
      if (job) await this.#requests.finish(job, at);
    } catch (error) {
      return judgeError(error, { call: job?.start ?? call });
    }
    try {
      const input = facet.input(self as never, at, this.#reads.now());
      const pages = await (together
        ? this.#together.ask(facet, together, input, at)
        : this.#requests.pages(call, input, at, memory));
      const parsed = this.#parse(facet, pages);
      const value = parsed === null ? null : select ? select(parsed as never, self as never, at) : parsed;
      if (value === undefined || value === null) {
        return facet.emptyMeans === 'absent' && isAnswered(facet, pages)
          ? null
          : unreported(call, pick ?? (select ? 'its part of the response' : 'anything'));
      }
      const clean = redact(value, facet.sensitive, this.#reads.hashKey);
      if (typeof clean !== 'object' || clean === null) return clean;
      return certain(clean, facet.always, call.actions.join(' '));
    } catch (error) {
      return judgeError(error, facet);
    }
  }

  /** What the response says, made once however many resources it is about; `null` where it says nothing. */
  #parse(facet: AnyFacet, pages: readonly Page[]): unknown {
    const known = this.#parsed.get(pages) ?? new Map<AnyFacet, unknown>();
    this.#parsed.set(pages, known);
    if (known.has(facet)) return known.get(facet);
    const { pick } = facet;
    const picked =
      pick === undefined
        ? pages[0]
        : merge(
            pages.map((page) => memberAt(page, pick.split('.'))),
            facet.emptyMeans,
          );
    // An empty text is no absence: what AWS has none of, it leaves out.
    if (picked === '') raise(unreported(facet.call, pick ?? 'anything'));
    const isEmpty = (picked ?? null) === null || (pick === undefined && isBlank(pages[0]));
    const parsed = isEmpty ? null : facet.parse(picked as never);
    known.set(facet, parsed);
    return parsed;
  }
}

/** What is at a path through records; `undefined` where one of them is missing. */
const memberAt = (page: unknown, [head = '', ...tail]: readonly string[]): unknown => {
  const member = (page as Page)[head];
  return tail.length === 0 || (member ?? null) === null ? member : memberAt(member, tail);
};

/** Whether the response holds what every response does. */
const isAnswered = ({ beside }: AnyFacet, pages: readonly Page[]): boolean =>
  beside === undefined || pages.every((page) => (page[beside] ?? null) !== null);

/** A response that says nothing at all. */
const isBlank = (page: Page = {}): boolean => Object.keys(page).every((key) => key === '$metadata');

/** The lists of all pages as one; a page that lacks its list may have lost it, unless that means that it has none. */
function merge(parts: readonly unknown[], emptyMeans: AnyFacet['emptyMeans']): unknown {
  if (parts.length === 1) return parts[0];
  const isCut = emptyMeans === 'gap' && parts.some((part) => part === undefined || part === null);
  return isCut ? undefined : parts.flatMap((part) => part ?? []);
}
