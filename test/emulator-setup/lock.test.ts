import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { withLock } from '../../scripts/emulator/lock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-lock-'));
  lock = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const heldBy = (pid: number) => {
  mkdirSync(lock);
  writeFileSync(join(lock, 'pid'), String(pid));
};

test('is held while the work goes on and given back after, even when it fails', async () => {
  expect(await withLock(lock, 1_000, () => Promise.resolve(existsSync(lock)))).toBe(true);
  expect(existsSync(lock)).toBe(false);
  await expect(withLock(lock, 1_000, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(existsSync(lock)).toBe(false);
});

test('is taken away from a process that is gone', async () => {
  // Beyond the highest process id of Linux and macOS.
  heldBy(4_194_305);
  expect(await withLock(lock, 1_000, () => Promise.resolve('mine'))).toBe('mine');
});

test('says who holds it when patience ends', async () => {
  heldBy(process.pid);
  await expect(withLock(lock, 0, () => Promise.resolve())).rejects.toThrow(`held by process ${process.pid}`);
});
