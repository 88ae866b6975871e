/** What was collected of one account, as the judges see it: what others relate to is held, all else streams. */
import type { Unit } from '../../inventory/unit.ts';
import { plan as planOf, relatedBy, type Demand } from '../../inventory/demands.ts';
import { isOutside, planIn } from '../../inventory/scope.ts';
import { Inventory } from '../../inventory/inventory.ts';
import { gap } from '../../inventory/reading.ts';
import { resourceOf } from '../../inventory/registry.ts';
import type { Stored } from '../../inventory/stored.ts';
import type { Store } from '../store/store.ts';
import { sum } from './json.ts';
import { markersOf } from './markers.ts';
import { partsOf } from './parts.ts';
import { recordedUnit } from './shapes.ts';
import type { AccountPlan, Marker } from './types.ts';

/** One attempt to list a type in a unit. */
export interface Attempt {
  readonly type: string;
  readonly region: string;
  readonly observedAt: string;
  readonly complete: boolean;
}

export interface Loaded {
  /** All listings, and the resources that others relate to: with those facets only that are seen through relations. */
  readonly inventory: Inventory;
  readonly attempts: readonly Attempt[];
  readonly unitsFailed: number;
  /** Region → the demands that are out of scope there: nothing is said of them. */
  readonly outside: ReadonlyMap<string, ReadonlySet<Demand>>;
  /** Region → `s3:ListBuckets` → how many calls. */
  readonly calls: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** All resources of a type, each once, some hundreds together; read anew whenever asked for. */
  readonly resources: (type: string) => AsyncGenerator<readonly Stored[]>;
}

/** Loads what the demands need. What a unit did not finish is a gap, as of the beginning of the scan. */
export async function load(
  store: Store,
  { scan, units, calls }: AccountPlan,
  startedAt: string,
  demands: readonly Demand[],
): Promise<Loaded> {
  const inventory = new Inventory();
  const attempts: Attempt[] = [];
  const wanted = [...planOf(demands).keys()];
  const byRegion: Record<string, Readonly<Record<string, number>>> = {};
  const byType = new Map<string, Marker[]>(wanted.map((type) => [type, []]));
  let unitsFailed = 0;
  for (const unit of units) {
    const finished = await recordedUnit(store, scan, unit);
    if (finished) byRegion[unit.region] = unit.home ? sum(calls, finished.calls) : finished.calls;
    else unitsFailed += 1;
    const markers = new Map((await markersOf(store, scan, unit)).map((marker) => [marker.type, marker]));
    const there = planIn(demands, unit);
    for (const type of wanted) {
      if (!there.has(type)) continue;
      if (resourceOf(type).scope !== 'regional' && !unit.home) continue;
      const marker = markers.get(type) ?? unread(type, unit, startedAt);
      const { observedAt, failure } = marker;
      inventory.listed(type, unit, failure && gap(failure), observedAt);
      attempts.push({ type, region: unit.region, observedAt, complete: failure === null });
      byType.get(type)?.push(marker);
    }
  }
  for (const [type, facets] of relatedBy(demands)) {
    for (const marker of byType.get(type) ?? []) {
      for await (const part of partsOf(store, scan, marker))
        for (const stored of part) inventory.add(projected(stored, facets));
    }
  }
  async function* resources(type: string): AsyncGenerator<readonly Stored[]> {
    const seen = new Set<string>();
    for (const marker of byType.get(type) ?? []) {
      for await (const part of partsOf(store, scan, marker)) {
        yield part.filter(({ id: { arn } }) => seen.size !== seen.add(arn).size);
      }
    }
  }
  const outside = new Map(
    units.map((unit) => [unit.region, new Set(demands.filter((demand) => isOutside(demand, unit)))]),
  );
  return { inventory, attempts, unitsFailed, outside, calls: byRegion, resources };
}

/** The resource with those facets only. */
function projected(stored: Stored, wanted: ReadonlySet<string>): Stored {
  const names = Object.keys(stored.facets);
  if (names.every((name) => wanted.has(name))) return stored;
  const kept = names.filter((name) => wanted.has(name)).map((name) => [name, stored.facets[name]] as const);
  return { ...stored, facets: Object.fromEntries(kept) };
}

const unread = (type: string, unit: Unit, observedAt: string): Marker => ({
  ...{ type, unit, parts: 0, count: 0, observedAt },
  failure: { call: `read ${type} in ${unit.region}`, error: 'UnitNotFinished' },
});
