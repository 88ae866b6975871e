/** Stores that break: the process dies before or after its n-th write, or somebody else writes in between. */
import type { Store } from '../../lambdas/store/store.ts';
import { memoryStore } from './memory.ts';

export class Crash extends Error {}

export interface Crashing extends Store {
  /** Writes and deletions so far. */
  readonly writes: () => number;
}

/** The same store, whose n-th write (from 1) never comes back: it was made (`after`), or it was not. */
export function crashing(store: Store, at: number, when: 'before' | 'after'): Crashing {
  let writes = 0;
  const guarded = async <T>(key: string, write: () => Promise<T>): Promise<T> => {
    const mine = ++writes === at;
    if (mine && when === 'before') throw new Crash(`crash before ${key}`);
    const result = await write();
    if (mine) throw new Crash(`crash after ${key}`);
    return result;
  };
  return {
    ...passing(store),
    put: (key, body, condition) => guarded(key, () => store.put(key, body, condition)),
    delete: (keys) => guarded(keys.join(), () => store.delete(keys)),
    writes: () => writes,
  };
}

/** The same store; before its n-th write `meanwhile` happens, once. */
export function interrupted(store: Store, at: number, meanwhile: () => Promise<unknown>): Crashing {
  let writes = 0;
  const wait = async () => {
    if (++writes === at) await meanwhile();
  };
  return {
    ...passing(store),
    put: async (key, body, condition) => {
      await wait();
      return store.put(key, body, condition);
    },
    delete: async (keys) => {
      await wait();
      return store.delete(keys);
    },
    writes: () => writes,
  };
}

const passing = (store: Store): Store => ({
  uri: store.uri,
  get: (key) => store.get(key),
  put: (key, body, condition) => store.put(key, body, condition),
  list: (prefix) => store.list(prefix),
  delete: (keys) => store.delete(keys),
});

/** A store of one's own with the same objects. */
export async function copyOf({ objects }: { readonly objects: ReadonlyMap<string, Uint8Array> }) {
  const copy = memoryStore();
  for (const [key, body] of objects) await copy.put(key, body);
  return copy;
}
