/** Reads the types of one unit, chunk by chunk. */
import type { Place } from './call.ts';
import { Deepener } from './deepen.ts';
import type { Pointer } from './demands.ts';
import { judgeError } from './errors.ts';
import { Finder, type Finds, type Found } from './found.ts';
import { keysAt } from './keys.ts';
import { listedBy } from './listing.ts';
import { gap, isGap, type Gap } from './reading.ts';
import { redact } from './redact.ts';
import { resourceOf } from './registry.ts';
import { once, Requests, type Aws, type Memory } from './requests.ts';
import type { AnyResource, Names } from './resource.ts';
import { admit, certain, type Stored } from './stored.ts';
import type { Options, Progress, Rest, Sink, Unit } from './unit.ts';

/** Resources that are read at once; the limit of calls in flight is the door's. */
export const CHUNK = 200;
const NONE: ReadonlySet<string> = new Set();

/** Lists and reads the types of one unit. */
export class Collector {
  readonly #unit: Unit;
  readonly #sink: Sink;
  readonly #options: Options;
  readonly #progress: Progress;
  readonly #finder: Finder;
  readonly #deepener: Deepener;
  readonly #pointers: ReadonlyMap<string, readonly Pointer[]>;
  readonly #lists = new Map<string, Promise<Rest>>();

  constructor(
    aws: Aws,
    unit: Unit,
    sink: Sink,
    options: Options,
    progress: Progress,
    pointers: ReadonlyMap<string, readonly Pointer[]>,
  ) {
    this.#pointers = pointers;
    const requests = new Requests(aws, options);
    this.#unit = unit;
    this.#sink = sink;
    this.#options = options;
    this.#progress = progress;
    // What answers for many resources is asked once, whether they are listed or deepened by it.
    const shared: Memory = new Map();
    this.#finder = new Finder(requests, shared, (type) => this.#listed(type));
    this.#deepener = new Deepener(requests, options, shared);
  }

  /** Lists a type and deepens what it finds. */
  async gather(resource: AnyResource, facets: ReadonlySet<string>): Promise<'finished' | 'unlisted' | Rest> {
    const { type } = resource;
    const earlier = this.#progress.rests.find((rest) => rest.type === type);
    if (!earlier && this.#options.hurry?.()) return 'unlisted';
    const list = earlier ?? (await this.#list(resource));
    const { observedAt, failure } = list;
    const isWanted = await this.#wanted(type);
    for (let next = 0; next < list.found.length; next += CHUNK) {
      if (this.#options.hurry?.()) return { ...list, found: list.found.slice(next) };
      const chunk = list.found.slice(next, next + CHUNK);
      const read = await Promise.all(
        chunk.map((found) => this.#read(resource, isWanted(found) ? facets : NONE, found, observedAt)),
      );
      await this.#sink.write(
        type,
        read.filter((stored) => stored !== undefined),
      );
    }
    await this.#sink.done(type, { observedAt, failure });
    return 'finished';
  }

  #list(resource: AnyResource): Promise<Rest> {
    return once(this.#lists, resource.type, async () => {
      const observedAt = this.#options.now().toISOString();
      const { found, failure } = await this.#finder.find(resource.list.listing, this.#unit);
      const clean = found.map((one) => this.#clean(resource, one));
      const nameless: Gap[] = [];
      const named = clean.filter((one) => {
        const why = namelessness(resource, one, this.#unit);
        if (why) nameless.push(why);
        return !why;
      });
      const kept = named.filter((one) => this.#isOurs(resource, one));
      const arnOf = (one: Found) => placed(resource, one, this.#unit).names.arn;
      const chosen = this.#options.choose?.(resource, kept, arnOf) ?? kept;
      return { type: resource.type, observedAt, found: chosen, failure: failure ?? nameless[0] ?? null };
    });
  }

  /** Says of which resources of a type the facets are wanted: of all, or of those that others point at. */
  async #wanted(type: string): Promise<(found: Found) => boolean> {
    const pointers = this.#pointers.get(type);
    if (!pointers) return () => true;
    const named = await Promise.all(
      pointers.map(async ({ from, by, on }) => {
        const { found } = await this.#listed(from);
        return { on, keys: new Set(found.flatMap((one) => keysAt(one, by))) };
      }),
    );
    // What cannot be read may point at anything.
    if (named.some(({ keys }) => [...keys].some(isGap))) return () => true;
    return (one) => named.some(({ on, keys }) => keysAt(one, on).some((key) => isGap(key) || keys.has(key)));
  }

  async #listed(type: string): Promise<Finds> {
    const { finished, listed } = this.#progress;
    if (finished.has(type) && listed) return listed(type);
    return this.#list(resourceOf(type));
  }

  #clean(resource: AnyResource, found: Found): Found {
    if (isGap(found.self)) return found;
    const { sensitive = [], always } = resource;
    const self = redact(found.self, sensitive, this.#options.hashKey) as object;
    return { self: certain(self, always, listedBy(resource)) };
  }

  /** Each region lists the shadows of what lives elsewhere: one unit keeps it. */
  #isOurs({ scope, regionOf }: AnyResource, { self }: Found): boolean {
    if (scope !== 'regional' || !regionOf || isGap(self)) return true;
    const region = regionOf(self as never) ?? this.#unit.region;
    return region === this.#unit.region || (this.#unit.home && !this.#keptElsewhere(region));
  }

  /** Whether another unit of this scan lists the region itself. */
  #keptElsewhere(region: string): boolean {
    return this.#options.regions?.includes(region) ?? false;
  }

  async #read(
    resource: AnyResource,
    facets: ReadonlySet<string>,
    found: Found,
    observedAt: string,
  ): Promise<Stored | undefined> {
    const { names, at } = placed(resource, found, this.#unit);
    const { self } = found;
    const readings = isGap(self)
      ? Object.fromEntries([...facets].map((name) => [name, self]))
      : await this.#deepener.deepen(resource, facets, self, at);
    return readings && admit(resource, names, { self, facets: readings, at, observedAt });
  }
}

/** Names a found resource, and says where it lives. */
function placed(
  resource: AnyResource,
  found: Found,
  unit: Place,
): { readonly names: Names; readonly at: Place } {
  if ('key' in found) return { names: { arn: found.key }, at: unit };
  const region = resource.regionOf?.(found.self as never) ?? unit.region;
  const at = { partition: unit.partition, accountId: unit.accountId, region };
  return { names: resource.id(found.self as never, at), at };
}

/** Why a found resource cannot be told apart from others: its listing is then a gap, for there is one more. */
function namelessness(resource: AnyResource, found: Found, unit: Place): Gap | undefined {
  if ('key' in found) return found.key.startsWith('arn:') ? undefined : found.self;
  try {
    const { arn } = placed(resource, found, unit).names;
    if (typeof arn === 'string' && arn.startsWith('arn:')) return undefined;
    return gap({ call: listedBy(resource), error: 'NotReported: the ARN' });
  } catch (error) {
    const meaning = judgeError(error, { call: { actions: [listedBy(resource)] } });
    return isGap(meaning) ? meaning : undefined;
  }
}
