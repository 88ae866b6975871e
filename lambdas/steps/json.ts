/** Small JSON objects of the store, and sums of counts. */
import type { Store } from '../store/store.ts';

/** The value of a JSON object that must be there. That it is of type T is the caller's word. */
export async function readJson<T>(store: Store, key: string): Promise<T> {
  const found = await readJsonIf<T>(store, key);
  if (found === undefined)
    throw new Error(`${store.uri}/${key} is missing, though it was written. Scan again.`);
  return found;
}

/** The value of a JSON object, if there is one. That it is of type T is the caller's word. */
export async function readJsonIf<T>(store: Store, key: string): Promise<T | undefined> {
  const found = await store.get(key);
  try {
    return found && (JSON.parse(Buffer.from(found.body).toString('utf8')) as T);
  } catch (cause) {
    throw new Error(`${store.uri}/${key} is no JSON. Scan again, or restore an earlier version of it.`, {
      cause,
    });
  }
}

/** Adds counts up by name. */
export function sum(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const total: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) total[name] = (total[name] ?? 0) + count;
  return total;
}
