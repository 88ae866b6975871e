import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const pollMs = 200;

/**
 * Runs `work` while no other process holds the lock at `path` (a folder that names its owner).
 * The folder is filled first and renamed into place, so a lock always has an owner; the lock of a process that
 * is gone is taken away. Fails after `patienceMs`.
 */
export async function withLock<T>(path: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + patienceMs;
  while (!acquire(path)) {
    takeAwayFromTheDead(path);
    if (Date.now() > deadline)
      throw new Error(`${path}: held by process ${String(ownerOf(path))} for too long; end it or delete it.`);
    await wait(pollMs);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** Renaming onto a folder that is not empty fails: that is what makes the lock exclusive. */
function acquire(path: string): boolean {
  const mine = `${path}.${process.pid}`;
  rmSync(mine, { recursive: true, force: true });
  mkdirSync(mine, { recursive: true });
  writeFileSync(join(mine, 'pid'), String(process.pid));
  try {
    renameSync(mine, path);
    return true;
  } catch (error) {
    rmSync(mine, { recursive: true, force: true });
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error))) return false;
    throw error;
  }
}

/** Moves a dead owner's lock aside; puts it back when another process was quicker and owns it by now. */
function takeAwayFromTheDead(path: string): void {
  const owner = ownerOf(path);
  if (owner === undefined || isAlive(owner)) return;
  const aside = `${path}.dead-${process.pid}`;
  try {
    renameSync(path, aside);
    if (ownerOf(aside) !== owner) renameSync(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function ownerOf(path: string): number | undefined {
  try {
    return Number(readFileSync(join(path, 'pid'), 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
