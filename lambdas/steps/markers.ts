import type { Unit } from '../../inventory/unit.ts';
import { markersPrefix, unitMarkerKey } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { recordedMarker } from './shapes.ts';
import type { Marker } from './types.ts';

/** The types of a unit that are finished. Throws where one of them cannot be read, or is not of this unit. */
export async function markersOf(store: Store, scan: string, unit: Unit): Promise<readonly Marker[]> {
  const keys = await Array.fromAsync(store.list(markersPrefix(scan, unit.accountId, unit.region)));
  const types = keys.filter((key) => key !== unitMarkerKey(scan, unit.accountId, unit.region));
  return Promise.all(types.map((key) => recordedMarker(store, key, scan, unit)));
}
