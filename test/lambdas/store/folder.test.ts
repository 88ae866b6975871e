import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { locked } from '../../../lambdas/store/folder-lock.ts';
import { folderStore } from '../../../lambdas/store/folder.ts';
import { openStore } from '../../../lambdas/store/open.ts';
import { keepsTheContract } from './contract.ts';

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'plumbline-store-'));
});
afterAll(() => rm(base, { recursive: true }));

const fresh = () => mkdtemp(join(base, 'x'));

/** Another process of this machine that runs `writer.ts`. */
const writer = (...args: string[]) =>
  spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, 'writer.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

describe('a folder', () => {
  keepsTheContract(async () => folderStore(await fresh()));

  test('is made by the first write, and until then is empty', async () => {
    const dir = join(await fresh(), 'not', 'yet');
    const store = openStore(dir);
    expect(await Array.fromAsync(store.list(''))).toEqual([]);
    await expect(stat(dir)).rejects.toThrow('ENOENT');
    await store.put('a/b', 'x');
    expect(await readdir(dir, { recursive: true })).toEqual(['a', join('a', 'b')]);
  });

  test('says what is in the way of a key', async () => {
    const store = folderStore(await fresh());
    await store.put('a/b', 'x');
    await expect(store.put('a', 'x')).rejects.toThrow(/cannot keep 'a': a file or folder is in its way/);
    await expect(store.put('a/b/c', 'x')).rejects.toThrow(/cannot keep 'a\/b\/c'/);
    await store.delete(['a', 'a/b/c']);
    expect(await Array.fromAsync(store.list(''))).toEqual(['a/b']);
  });

  test('loses no write of four processes that count together', async () => {
    const dir = await fresh();
    const writers = [1, 2, 3, 4].map(() => writer('count', dir, '25'));
    const ends = await Promise.all(writers.map(async (child) => (await once(child, 'close'))[0] as unknown));
    expect(ends).toEqual([0, 0, 0, 0]);
    expect(Buffer.from((await folderStore(dir).get('counter'))?.body ?? []).toString()).toBe('100');
    expect(await readdir(dir)).toEqual(['counter']);
  });

  test('takes over the lock of a process that was killed while it held it', async () => {
    const dir = await fresh();
    const child = writer('hold', join(dir, '.lock-a'));
    await once(child.stdout, 'data');
    expect(await readdir(dir)).toEqual(['.lock-a']);
    child.kill('SIGKILL');
    await once(child, 'close');
    await folderStore(dir).put('a', 'x');
    expect(await readdir(dir)).toEqual(['a']);
  });

  test.each([
    ['a living process', `${hostname()}.${process.pid}.token`],
    ['another machine', 'elsewhere.example.99999999.token'],
    ['whoever else', 'something'],
  ])('waits no longer than it was told for %s', async (_, owner) => {
    const lock = join(await fresh(), '.lock-a');
    await mkdir(lock);
    await writeFile(join(lock, owner), '');
    let done = false;
    const work = () => Promise.resolve((done = true));
    await expect(locked(lock, work, 20)).rejects.toThrow(`${lock} is locked by ${owner}`);
    expect(done).toBe(false);
    expect(await readdir(join(lock, '..'))).toEqual(['.lock-a']);
  });

  test('gives the lock back when the work fails', async () => {
    const lock = join(await fresh(), '.lock-a');
    await expect(locked(lock, () => Promise.reject(new Error('no space')))).rejects.toThrow('no space');
    expect(await locked(lock, () => Promise.resolve('next'))).toBe('next');
  });
});
