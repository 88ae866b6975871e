/** Reads one unit from AWS Config's inventory: in the place of `collectUnit`, with the same rules after it. */
import { Collector } from '../../collector.ts';
import { Deepener } from '../../deepen.ts';
import { Finder } from '../../found.ts';
import { plan, pointedAt, type Demand } from '../../demands.ts';
import { isGap, type Gap } from '../../reading.ts';
import { redact } from '../../redact.ts';
import { resourceOf } from '../../registry.ts';
import { once, Requests, type Aws } from '../../requests.ts';
import type { AnyResource } from '../../resource.ts';
import type { Stored } from '../../stored.ts';
import type { Options, Progress, Rest, Sink, Unit } from '../../unit.ts';
import { gatherKnown } from './known.ts';
import { notInConfig, type AnyRecipe } from './recipe.ts';
import { recipes } from './recipes.ts';
import { resourceFrom, type Reading } from './resource.ts';
import { ConfigSource, type ConfigOptions, type Spot } from './source.ts';

const START: Progress = { finished: new Set(), rests: [] };

/** Whether a type is read live where gaps are filled: Config has none of it, or not all. */
export function isReadLive(type: string): boolean {
  if (resourceOf(type).list.listing.how === 'known') return false;
  const recipe = recipes.get(type);
  return recipe?.partial !== undefined || !recipe;
}

/** Reads a unit into the sink. Gives what is left when it had to hurry; nothing when all is done. */
export async function collectFromConfig(
  aws: Aws,
  demands: readonly Demand[],
  unit: Unit,
  sink: Sink,
  options: Options,
  config: ConfigOptions,
  progress: Progress = START,
): Promise<{ readonly rests: readonly Rest[]; readonly finished: boolean }> {
  const live = new Collector(aws, unit, sink, options, progress, pointedAt(demands));
  const requests = new Requests(aws, options);
  const reading: Reading = {
    unit,
    options,
    fill: config.fill ?? false,
    source: new ConfigSource(aws, unit, config, options.now),
    deepener: new Deepener(requests, options),
    listed: liveLists(requests, unit, options.hashKey),
  };
  const wanted = [...plan(demands)]
    .map(([type, facets]) => ({ resource: resourceOf(type), facets }))
    .filter(({ resource }) => resource.scope === 'regional' || unit.home)
    .filter(({ resource }) => !progress.finished.has(resource.type));
  const left = await Promise.all(
    wanted.map(async ({ resource, facets }) => {
      const { type } = resource;
      if (reading.fill && isReadLive(type)) return live.gather(resource, facets);
      if (options.hurry?.()) return 'unlisted';
      if (resource.list.listing.how === 'known') return gatherKnown(reading, resource, facets, sink);
      const recipe = recipes.get(type);
      if (recipe) return gather(reading, resource, recipe, facets, sink, progress);
      await sink.done(type, { observedAt: options.now().toISOString(), failure: notInConfig(type) });
      return 'finished';
    }),
  );
  return {
    rests: left.filter((rest) => typeof rest === 'object'),
    finished: left.every((rest) => rest === 'finished'),
  };
}

/** What the live source lists of types, each once a region. */
function liveLists(requests: Requests, unit: Unit, hashKey: string): Reading['listed'] {
  const finder = new Finder(requests, new Map(), (type) =>
    Promise.reject(new Error(`${type} is nobody's parent here`)),
  );
  const lists = new Map<string, ReturnType<Reading['listed']>>();
  return (resource, place) => {
    const at = resource.scope === 'regional' ? place : unit;
    return once(lists, `${resource.type} ${at.region}`, async () => {
      const { found, failure } = await finder.find(resource.list.listing, at);
      if (failure) return failure;
      const byArn = new Map<string, object>();
      for (const { self: raw } of found) {
        const self = redact(raw, resource.sensitive ?? [], hashKey) as object;
        if (!isGap(self)) byArn.set(resource.id(self as never, at).arn, self);
      }
      return byArn;
    });
  };
}

/** Where a unit that had to hurry goes on: it is kept among what was found. */
interface Bookmark {
  readonly region: string;
  readonly token?: string;
}

/** Reads a type, page by page, from each region that has some of it. */
async function gather(
  reading: Reading,
  resource: AnyResource,
  recipe: AnyRecipe,
  facets: ReadonlySet<string>,
  sink: Sink,
  { rests }: Progress,
): Promise<'finished' | 'unlisted' | Rest> {
  const { type } = resource;
  const { source, options } = reading;
  const earlier = rests.find((rest) => rest.type === type);
  const bookmark = earlier?.found[0]?.self as Bookmark | undefined;
  const { spots, failure: unseen } = await spotsFor(reading, resource, recipe);
  let failure = earlier?.failure ?? unseen ?? null;
  if (recipe.partial !== undefined) failure ??= notInConfig(recipe.records, recipe.partial);
  const times = spots.map(({ recording }) => source.asOf(recipe.records, recording));
  const observedAt = earlier?.observedAt ?? times.sort()[0] ?? options.now().toISOString();
  const region = resource.scope === 'global' ? 'global' : undefined;
  const from = bookmark ? spots.findIndex(({ at }) => at.region === bookmark.region) : 0;
  for (const spot of spots.slice(Math.max(from, 0))) {
    let token = spot.at.region === bookmark?.region ? bookmark.token : undefined;
    do {
      if (options.hurry?.()) {
        const self: Bookmark = { region: spot.at.region, ...(token !== undefined && { token }) };
        return { type, observedAt, failure, found: [{ self }] };
      }
      const rows = await source.page(recipe.records, spot, region ?? spot.at.region, token);
      if (isGap(rows)) {
        failure ??= rows;
        break;
      }
      const read = await Promise.all(
        rows.rows.map((row) => resourceFrom(reading, resource, recipe, facets, row, spot, observedAt)),
      );
      failure ??= read.find(isGap) ?? null;
      const kept = read.filter((one): one is Stored => one !== undefined && !isGap(one));
      if (kept.length > 0) await sink.write(type, kept);
      token = rows.next;
    } while (token !== undefined);
  }
  await sink.done(type, { observedAt, failure });
  return 'finished';
}

/** The regions whose items tell of a type; with a failure, not all of them can. */
async function spotsFor(
  { source, unit, options }: Reading,
  { scope, regionOf }: AnyResource,
  { records }: AnyRecipe,
): Promise<{ readonly spots: readonly Spot[]; readonly failure?: Gap }> {
  if (scope === 'global') {
    const spot = await source.globalSpot(records);
    return isGap(spot) ? { spots: [], failure: spot } : { spots: [spot] };
  }
  const regions = regionOf && unit.home ? await source.regions() : [unit.region];
  if (isGap(regions)) return { spots: [], failure: regions };
  // A unit of this scan reads its own region; the home unit reads what no other does.
  const ours = regions.filter(
    (region) => region === unit.region || scope !== 'regional' || !options.regions?.includes(region),
  );
  const spots = await Promise.all(ours.map((region) => source.spot(region)));
  const failures = spots.map(({ recording }) => recording.gapOf(records));
  const failure = failures.find((one) => one !== undefined);
  return { spots: spots.filter((_, index) => failures[index] === undefined), ...(failure && { failure }) };
}
