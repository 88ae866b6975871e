/** What was collected of one account, as the judges see it. */
import type { Unit } from '../../inventory/unit.ts';
import { plan as planOf, type Demand } from '../../inventory/demands.ts';
import { Inventory } from '../../inventory/inventory.ts';
import { gap } from '../../inventory/reading.ts';
import { resourceOf } from '../../inventory/registry.ts';
import { unitMarkerKey } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { readJsonIf, sum } from './json.ts';
import { markersOf } from './markers.ts';
import { resourcesOf } from './parts.ts';
import type { AccountPlan, Marker, UnitMarker } from './types.ts';

/** One attempt to list a type in a unit. */
export interface Attempt {
  readonly type: string;
  readonly region: string;
  readonly observedAt: string;
  readonly complete: boolean;
}

export interface Loaded {
  readonly inventory: Inventory;
  readonly attempts: readonly Attempt[];
  readonly resources: number;
  readonly unitsFailed: number;
  /** Region → `s3:ListBuckets` → how many calls. */
  readonly calls: Readonly<Record<string, Readonly<Record<string, number>>>>;
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
  let resources = 0;
  let unitsFailed = 0;
  for (const unit of units) {
    const finished = await readJsonIf<UnitMarker>(store, unitMarkerKey(scan, unit.accountId, unit.region));
    if (finished) byRegion[unit.region] = unit.home ? sum(calls, finished.calls) : finished.calls;
    else unitsFailed += 1;
    const markers = new Map((await markersOf(store, scan, unit)).map((marker) => [marker.type, marker]));
    for (const type of wanted) {
      if (resourceOf(type).scope !== 'regional' && !unit.home) continue;
      const marker = markers.get(type) ?? unread(type, unit, startedAt);
      const { observedAt, failure } = marker;
      inventory.listed(type, unit, failure && gap(failure), observedAt);
      attempts.push({ type, region: unit.region, observedAt, complete: failure === null });
      for await (const stored of resourcesOf(store, scan, marker)) inventory.add(stored);
      resources += marker.count;
    }
  }
  return { inventory, attempts, resources, unitsFailed, calls: byRegion };
}

const unread = (type: string, unit: Unit, observedAt: string): Marker => ({
  ...{ type, unit, parts: 0, count: 0, observedAt },
  failure: { call: `read ${type} in ${unit.region}`, error: 'UnitNotFinished' },
});
