import { expect, test } from '@jest/globals';
import { Conflict } from '../../../lambdas/store/store.ts';
import type { Store } from '../../../lambdas/store/store.ts';

const text = async (store: Store, key: string) => {
  const found = await store.get(key);
  return found && Buffer.from(found.body).toString();
};

const keysOf = (store: Store, prefix: string) => Array.fromAsync(store.list(prefix));

/** What every store promises. `open` gives a store that is empty. */
export function keepsTheContract(open: () => Promise<Store>): void {
  test('gives back what was put, and its tag', async () => {
    const store = await open();
    const tag = await store.put('scans/a/plan.json', '{"é":1}');
    await store.put('scans/a/bytes', new Uint8Array([0, 255, 10]));
    expect(await store.get('scans/a/plan.json')).toMatchObject({ tag });
    expect(await text(store, 'scans/a/plan.json')).toBe('{"é":1}');
    expect([...((await store.get('scans/a/bytes'))?.body ?? [])]).toEqual([0, 255, 10]);
  });

  test('knows no object that was never put, nor the folder of one', async () => {
    const store = await open();
    await store.put('a/b', 'x');
    expect(await store.get('a/c')).toBeUndefined();
    expect(await store.get('a')).toBeUndefined();
    expect(await store.get('a/b/c')).toBeUndefined();
  });

  test('replaces the whole object, and its tag with it', async () => {
    const store = await open();
    const first = await store.put('a', 'long before');
    const second = await store.put('a', 'now');
    expect(second).not.toBe(first);
    expect(await text(store, 'a')).toBe('now');
  });

  test('refuses a write over what has changed, been deleted, or never was', async () => {
    const store = await open();
    const stale = await store.put('a', '1');
    const fresh = await store.put('a', '2', { ifMatch: stale });
    await expect(store.put('a', '3', { ifMatch: stale })).rejects.toThrow(Conflict);
    expect(await text(store, 'a')).toBe('2');
    await store.delete(['a']);
    await expect(store.put('a', '3', { ifMatch: fresh })).rejects.toThrow(Conflict);
    await expect(store.put('b', '3', { ifMatch: fresh })).rejects.toThrow(/b has changed.*Read it again/);
    expect(await keysOf(store, '')).toEqual([]);
  });

  test('makes an object only once, and again after it was deleted', async () => {
    const store = await open();
    await store.put('a', '1', { ifNoneMatch: '*' });
    await expect(store.put('a', '2', { ifNoneMatch: '*' })).rejects.toThrow(Conflict);
    expect(await text(store, 'a')).toBe('1');
    await store.delete(['a']);
    await store.put('a', '3', { ifNoneMatch: '*' });
    expect(await text(store, 'a')).toBe('3');
  });

  test.each([
    ['over the same state', (tag: string) => ({ ifMatch: tag })],
    ['to make the same object', () => ({ ifNoneMatch: '*' }) as const],
  ])('lets exactly one of many writers win %s', async (_, conditionOf) => {
    const store = await open();
    const tag = await store.put('there', 'before');
    const condition = conditionOf(tag);
    const key = 'ifMatch' in condition ? 'there' : 'new';
    const writers = ['0', '1', '2', '3', '4', '5', '6', '7'];
    const ends = await Promise.allSettled(writers.map((name) => store.put(key, name, condition)));
    const winners = writers.filter((_, index) => ends[index]?.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    expect(await text(store, key)).toBe(winners[0]);
    const losers = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    for (const loser of losers) expect(loser).toBeInstanceOf(Conflict);
  });

  test('lists the keys of a prefix in the order of their bytes, also where the prefix ends in a name', async () => {
    const store = await open();
    const keys = ['a/b', 'a-b', 'a.json', 'a/b.x', 'a/b/c', 'b/1', 'b/10', 'b/2', 'é', 'z'];
    const kept = keys.filter((key) => key !== 'a/b'); // a folder cannot hold both a/b and a/b/c
    for (const key of kept) await store.put(key, key);
    expect(await keysOf(store, '')).toEqual([
      'a-b',
      'a.json',
      'a/b.x',
      'a/b/c',
      'b/1',
      'b/10',
      'b/2',
      'z',
      'é',
    ]);
    expect(await keysOf(store, 'a')).toEqual(['a-b', 'a.json', 'a/b.x', 'a/b/c']);
    expect(await keysOf(store, 'a/')).toEqual(['a/b.x', 'a/b/c']);
    expect(await keysOf(store, 'b/1')).toEqual(['b/1', 'b/10']);
    expect(await keysOf(store, 'c')).toEqual([]);
  });

  test('deletes what is there and minds nothing that is not', async () => {
    const store = await open();
    for (const key of ['a/1', 'a/2', 'b']) await store.put(key, 'x');
    await store.delete(['a/1', 'b', 'never/was']);
    await store.delete([]);
    expect(await keysOf(store, '')).toEqual(['a/2']);
  });

  test.each(['../a', 'a/../b', '/a', 'a/', 'a//b', '', '.', 'a/.lock-b', 'a\0b', 'a\\b', '..'])(
    'refuses the key %j',
    async (key) => {
      const store = await open();
      const refusal = /cannot be a key of the store: (it|no part)/;
      await expect(store.put(key, 'x')).rejects.toThrow(refusal);
      await expect(store.get(key)).rejects.toThrow(refusal);
      await expect(store.delete(['fine', key])).rejects.toThrow(refusal);
    },
  );

  test.each(['../', '/', 'a//', '..', 'a/.x'])('refuses the prefix %j', async (prefix) => {
    const store = await open();
    await expect(async () => keysOf(store, prefix)).rejects.toThrow(/cannot be a key/);
  });
}
