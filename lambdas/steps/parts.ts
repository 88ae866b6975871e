/** What a unit collected of a type, as it is kept: numbered parts of lines, one a resource. */
import { decodeStored } from '../../inventory/codec.ts';
import type { Unit } from '../../inventory/unit.ts';
import type { Stored } from '../../inventory/stored.ts';
import { inventoryKey } from '../store/layout.ts';
import { allLines } from '../store/lines.ts';
import type { Store } from '../store/store.ts';
import { Damaged, REMEDY } from './shapes.ts';
import type { Marker } from './types.ts';

/**
 * The resources of a type, part by part; the next ones are fetched and unpacked while one is worked on. A part that is
 * not there, a line that cannot be read, and a resource more or fewer than the marker promises are errors.
 */
export async function* partsOf(
  store: Store,
  scan: string,
  { unit, type, parts, count }: Marker,
): AsyncGenerator<readonly Stored[]> {
  const keyOf = (part: number) => inventoryKey(scan, unit.accountId, unit.region, type, part);
  const linesOf = async (part: number): Promise<readonly string[]> => {
    const key = keyOf(part);
    const found = await store.get(key);
    if (!found) throw new Damaged(`${store.uri}/${key} is missing, though it was written. ${REMEDY}`);
    return allLines(found.body, `${store.uri}/${key}`).catch((cause: unknown) => {
      throw new Damaged(`${(cause as Error).message} ${REMEDY}`, { cause });
    });
  };
  let seen = 0;
  const ahead: Promise<readonly string[]>[] = [];
  for (let part = 0; part < parts; part++) {
    while (ahead.length < AHEAD && part + ahead.length < parts) {
      const lines = linesOf(part + ahead.length);
      lines.catch(() => undefined); // told when it is waited for
      ahead.push(lines);
    }
    const lines = (await ahead.shift()) ?? [];
    const place = `${store.uri}/${keyOf(part)}`;
    const resources = lines.map((line, index) => decoded(line, `${place}:${index + 1}`, type, unit));
    seen += resources.length;
    yield resources;
  }
  if (seen !== count)
    throw new Damaged(
      `${store.uri}/${inventoryKey(scan, unit.accountId, unit.region, type, 0)} and its parts hold ${seen} resources of ${type}, their marker promises ${count}. ${REMEDY}`,
    );
}

/** Parts that are on their way at once. */
const AHEAD = 4;

function decoded(line: string, place: string, type: string, { accountId }: Unit): Stored {
  try {
    const stored = decodeStored(line);
    if (stored.type === type && stored.id.accountId === accountId) return stored;
    throw new Error(`it is of ${stored.type} in ${stored.id.accountId}`);
  } catch (cause) {
    throw new Damaged(
      `${place} is no resource of ${type} in ${accountId} (${(cause as Error).message}). ${REMEDY}`,
      {
        cause,
      },
    );
  }
}

/** The same, one by one. */
export async function* resourcesOf(store: Store, scan: string, marker: Marker): AsyncGenerator<Stored> {
  for await (const part of partsOf(store, scan, marker)) yield* part;
}
