/** Reads one unit: what the chosen rules need, and nothing else; each call is made once. */
import type { Place } from './call.ts';
import { Deepener, type Reads } from './deepen.ts';
import { plan, type Demand } from './demands.ts';
import { judgeError } from './errors.ts';
import { Finder, type Finds, type Found } from './found.ts';
import { Inventory } from './inventory.ts';
import { gap, isGap, type Gap } from './reading.ts';
import { redact } from './redact.ts';
import { resourceOf } from './registry.ts';
import { once, Requests, type Aws, type Patience } from './requests.ts';
import type { AnyResource, Names } from './resource.ts';
import { admit, certain, type Stored } from './stored.ts';

/** One account in one region. What is not regional is read in the account's home unit. */
export interface Unit extends Place {
  readonly home: boolean;
}

export interface Options extends Patience, Reads {
  readonly now: () => Date;
  /** The regions of the account that are scanned: what lives elsewhere is kept by the home unit. */
  readonly regions?: readonly string[];
  /** Whether to stop before the next chunk of resources, and hand on what is left. */
  readonly hurry?: () => boolean;
}

/** Where the resources of a unit go, chunk by chunk. */
export interface Sink {
  write(type: string, resources: readonly Stored[]): Promise<void>;
  /** A type was listed and read to the end, or could not be listed: then `failure` says why. */
  done(type: string, result: { readonly observedAt: string; readonly failure: Gap | null }): Promise<void>;
}

/** What is left of a type that was listed, but not read to the end. */
export interface Rest {
  readonly type: string;
  readonly observedAt: string;
  readonly found: readonly Found[];
  readonly failure: Gap | null;
}

/** What an earlier run of the same unit has done already. */
export interface Progress {
  readonly finished: ReadonlySet<string>;
  readonly rests: readonly Rest[];
  /** What an earlier run listed of a finished type: the parents of children. */
  readonly listed?: (type: string) => Promise<Finds>;
}

const START: Progress = { finished: new Set(), rests: [] };
/** Resources that are read at once; the limit of calls in flight is the door's. */
const CHUNK = 200;

/** Reads a unit into the sink. Gives what is left when it had to hurry; nothing when all is done. */
export async function collectUnit(
  aws: Aws,
  demands: readonly Demand[],
  unit: Unit,
  sink: Sink,
  options: Options,
  progress: Progress = START,
): Promise<{ readonly rests: readonly Rest[]; readonly finished: boolean }> {
  const collector = new Collector(aws, unit, sink, options, progress);
  const wanted = [...plan(demands)]
    .map(([type, facets]) => ({ resource: resourceOf(type), facets }))
    .filter(({ resource }) => resource.scope === 'regional' || unit.home)
    .filter(({ resource }) => !progress.finished.has(resource.type));
  const left = await Promise.all(wanted.map(({ resource, facets }) => collector.gather(resource, facets)));
  return {
    rests: left.filter((rest) => typeof rest === 'object'),
    finished: left.every((rest) => rest === 'finished'),
  };
}

/** Reads units one after another into memory. */
export async function collect(
  aws: Aws,
  demands: readonly Demand[],
  units: readonly Unit[],
  options: Options,
): Promise<Inventory> {
  const inventory = new Inventory();
  const regions = units.map(({ region }) => region);
  for (const unit of units) {
    await collectUnit(aws, demands, unit, intoMemory(inventory, unit), { regions, ...options });
  }
  return inventory;
}

const intoMemory = (inventory: Inventory, unit: Unit): Sink => ({
  write: (_, resources) => {
    for (const resource of resources) inventory.add(resource);
    return Promise.resolve();
  },
  done: (type, { failure, observedAt }) => {
    inventory.listed(type, unit, failure, observedAt);
    return Promise.resolve();
  },
});

class Collector {
  readonly #unit: Unit;
  readonly #sink: Sink;
  readonly #options: Options;
  readonly #progress: Progress;
  readonly #finder: Finder;
  readonly #deepener: Deepener;
  readonly #lists = new Map<string, Promise<Rest>>();

  constructor(aws: Aws, unit: Unit, sink: Sink, options: Options, progress: Progress) {
    const requests = new Requests(aws, options);
    this.#unit = unit;
    this.#sink = sink;
    this.#options = options;
    this.#progress = progress;
    this.#finder = new Finder(requests, (type) => this.#parents(type));
    this.#deepener = new Deepener(requests, options);
  }

  /** Lists a type and deepens what it finds. */
  async gather(resource: AnyResource, facets: ReadonlySet<string>): Promise<'finished' | 'unlisted' | Rest> {
    const { type } = resource;
    const earlier = this.#progress.rests.find((rest) => rest.type === type);
    if (!earlier && this.#options.hurry?.()) return 'unlisted';
    const list = earlier ?? (await this.#list(resource));
    const { observedAt, failure } = list;
    for (let next = 0; next < list.found.length; next += CHUNK) {
      if (this.#options.hurry?.()) return { ...list, found: list.found.slice(next) };
      const chunk = list.found.slice(next, next + CHUNK);
      const read = await Promise.all(chunk.map((found) => this.#read(resource, facets, found, observedAt)));
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
      return { type: resource.type, observedAt, found: kept, failure: failure ?? nameless[0] ?? null };
    });
  }

  async #parents(type: string): Promise<Finds> {
    const { finished, listed } = this.#progress;
    if (finished.has(type) && listed) return listed(type);
    return this.#list(resourceOf(type));
  }

  #clean({ type, sensitive, always }: AnyResource, found: Found): Found {
    if (isGap(found.self)) return found;
    const self = redact(found.self, sensitive ?? [], this.#options.hashKey) as object;
    return { self: certain(self, always, `list ${type}`) };
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
    return gap({ call: `list ${resource.type}`, error: 'NotReported: the ARN' });
  } catch (error) {
    const meaning = judgeError(error, { call: { actions: [`list ${resource.type}`] } });
    return isGap(meaning) ? meaning : undefined;
  }
}
