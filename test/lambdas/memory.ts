/** A store in memory, for tests that are about something else. */
import { checkKey, checkPrefix, Conflict, inKeyOrder, type Store } from '../../lambdas/store/store.ts';

export function memoryStore(): Store & { readonly objects: ReadonlyMap<string, Uint8Array> } {
  const objects = new Map<string, Uint8Array>();
  const tags = new Map<string, string>();
  let writes = 0;
  return {
    uri: '/memory',
    objects,
    get: async (key) => {
      const body = objects.get(checkKey(key));
      return await Promise.resolve(body && { body, tag: tags.get(key) ?? '' });
    },
    put: async (key, body, condition) => {
      checkKey(key);
      const wanted = condition && ('ifMatch' in condition ? condition.ifMatch : undefined);
      if (condition && tags.get(key) !== wanted) throw new Conflict('/memory', key);
      const tag = `${++writes}`;
      objects.set(key, typeof body === 'string' ? Buffer.from(body) : body);
      tags.set(key, tag);
      return await Promise.resolve(tag);
    },
    list: async function* (prefix) {
      checkPrefix(prefix);
      yield* await Promise.resolve(
        [...objects.keys()].filter((key) => key.startsWith(prefix)).sort(inKeyOrder),
      );
    },
    delete: async (keys) => {
      for (const key of keys) [objects, tags].forEach((all) => all.delete(checkKey(key)));
      await Promise.resolve();
    },
  };
}

/** The same store, but that writing some keys fails: a crash. */
export const failingAt = (store: Store, fails: (key: string) => boolean): Store => ({
  uri: store.uri,
  get: (key) => store.get(key),
  put: (key, body, condition) =>
    fails(key) ? Promise.reject(new Error(`crash at ${key}`)) : store.put(key, body, condition),
  list: (prefix) => store.list(prefix),
  delete: (keys) => store.delete(keys),
});
