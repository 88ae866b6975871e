/** What a unit collected of a type, as it is kept: numbered parts of lines, one a resource. */
import { decodeStored, encodeStored } from '../../inventory/codec.ts';
import type { Stored } from '../../inventory/stored.ts';
import { inventoryKey } from '../store/layout.ts';
import { linesIn, packLines } from '../store/lines.ts';
import type { Store } from '../store/store.ts';
import type { Marker } from './types.ts';

/** Writes one part. */
export async function writePart(store: Store, key: string, resources: readonly Stored[]): Promise<void> {
  await store.put(key, await packLines(resources.map(encodeStored)));
}

/** The resources of all parts, one after the other. A part that is not there is an error: it was promised. */
export async function* resourcesOf(
  store: Store,
  scan: string,
  { unit, type, parts }: Marker,
): AsyncGenerator<Stored> {
  for (let part = 0; part < parts; part++) {
    const key = inventoryKey(scan, unit.accountId, unit.region, type, part);
    const found = await store.get(key);
    if (!found) throw new Error(`${store.uri}/${key} is missing, though it was written. Scan again.`);
    for await (const line of linesIn(found.body, key)) yield decodeStored(line);
  }
}
