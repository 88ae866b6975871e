import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How long to wait for a lock, in milliseconds; work under a lock takes a few. */
const PATIENCE = 30_000;

/**
 * Does the work while no other process of this machine holds the lock at `path`, and gives its result.
 *
 * The lock is a folder with one file, named after its owner. It appears by renaming a folder that is
 * complete, which works only where there is none, or an empty one: so of two takers one wins. A dead
 * owner's file is removed by its own name, which can never remove the file of somebody else.
 *
 * Throws when the lock is not free within `patience` milliseconds.
 */
export async function locked<T>(path: string, work: () => Promise<T>, patience = PATIENCE): Promise<T> {
  const token = randomUUID();
  const owner = `${hostname()}.${process.pid}.${token}`;
  const ready = `${path}.${token}`;
  await mkdir(ready);
  try {
    await writeFile(join(ready, owner), '');
    await take(ready, path, performance.now() + patience);
  } catch (error) {
    await rm(ready, { recursive: true, force: true });
    throw error;
  }
  try {
    return await work();
  } finally {
    await rm(join(path, owner), { force: true });
    await rmdir(path).catch(unless('ENOTEMPTY', 'EEXIST', 'ENOENT'));
  }
}

async function take(ready: string, path: string, deadline: number): Promise<void> {
  for (let wait = 2; ; wait = Math.min(wait * 2, 100)) {
    try {
      await rename(ready, path);
      return;
    } catch (error) {
      unless('ENOTEMPTY', 'EEXIST')(error);
    }
    if (await freed(path)) continue;
    if (performance.now() > deadline) throw new Error(await complaint(path));
    await pause(wait * (0.5 + Math.random()));
  }
}

/** Removes the files of owners that are dead; true when somebody was removed or nobody is left. */
async function freed(path: string): Promise<boolean> {
  const owners = await ownersOf(path);
  const dead = owners.filter((owner) => !isAlive(owner));
  for (const owner of dead) await rm(join(path, owner), { force: true });
  return dead.length === owners.length;
}

async function ownersOf(path: string): Promise<string[]> {
  return (await readdir(path).catch(unless('ENOENT'))) ?? [];
}

/** Another machine's processes cannot be seen from here: they count as alive. */
function isAlive(owner: string): boolean {
  const [, host, pid] = /^(.*)\.(\d+)\.[^.]+$/.exec(owner) ?? [];
  if (host !== hostname()) return true;
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

async function complaint(path: string): Promise<string> {
  const owners = (await ownersOf(path)).join(', ') || 'somebody';
  return `${path} is locked by ${owners} (host.process.token). Wait for that process, or end it; if it is none of ours, delete this folder.`;
}

/** For `catch`: throws the error on unless it has one of the codes. */
export const unless =
  (...codes: readonly string[]) =>
  (error: unknown): undefined => {
    if (!hasCode(error, ...codes)) throw error;
  };

export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
