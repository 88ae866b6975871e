import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { hasCode, locked, unless } from './folder-lock.ts';
import { checkKey, checkPrefix, Conflict, inKeyOrder } from './store.ts';
import type { Condition, Found, Store } from './store.ts';

/**
 * A store in a folder of this machine, for the command line.
 *
 * An object is a file, replaced as a whole by renaming. Writers take the object's lock, so that
 * conditional writes hold between processes; readers need none. The folder is made when first written to.
 */
export function folderStore(dir: string): Store {
  const root = resolve(dir);
  const fileOf = (key: string) => join(root, ...checkKey(key).split('/'));

  return {
    uri: root,
    get: async (key) => read(fileOf(key)),
    async put(key, body, condition) {
      const file = fileOf(key);
      try {
        await mkdir(dirname(file), { recursive: true });
        return await locked(lockOf(file), async () => {
          if (condition && !holds(condition, await read(file))) throw new Conflict(root, key);
          await replace(file, body);
          return tagOf(body);
        });
      } catch (error) {
        throw hasCode(error, ...IN_THE_WAY) ? inTheWay(root, key, error) : error;
      }
    },
    list: (prefix) => walk(root, '', checkPrefix(prefix)),
    async delete(keys) {
      const files = keys.map(fileOf);
      for (const file of files) {
        if (await isThere(file)) await locked(lockOf(file), () => rm(file, { force: true }));
      }
    },
  };
}

const lockOf = (file: string) => join(dirname(file), `.lock-${basename(file)}`);

const tagOf = (body: Uint8Array | string) => createHash('sha256').update(body).digest('hex');

/** No file there, or a folder in its place or a file on its way, says that there is no such object. */
async function read(file: string): Promise<Found | undefined> {
  const body = await readFile(file).catch(unless('ENOENT', 'ENOTDIR', 'EISDIR'));
  return body && { body, tag: tagOf(body) };
}

const holds = (condition: Condition, found: Found | undefined): boolean =>
  'ifMatch' in condition ? found?.tag === condition.ifMatch : found === undefined;

const isThere = async (file: string): Promise<boolean> =>
  (await stat(file).catch(unless('ENOENT', 'ENOTDIR')))?.isFile() ?? false;

/** What the system says when a folder is where a file should be, or the other way round. */
const IN_THE_WAY = ['EEXIST', 'ENOTDIR', 'EISDIR'] as const;

/** A bucket can hold both `a` and `a/b`; a folder cannot. */
const inTheWay = (root: string, key: string, cause: unknown) =>
  new Error(
    `${root} cannot keep '${key}': a file or folder is in its way. Move that, or use another folder.`,
    {
      cause,
    },
  );

async function replace(file: string, body: Uint8Array | string): Promise<void> {
  const fresh = join(dirname(file), `.new-${randomUUID()}`);
  try {
    await writeFile(fresh, body, { flag: 'wx' });
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

/** The keys below a folder of the store (`at` is '' or ends with '/'), without what cannot match. */
async function* walk(root: string, at: string, prefix: string): AsyncGenerator<string> {
  const entries = (await readdir(join(root, at), { withFileTypes: true }).catch(unless('ENOENT'))) ?? [];
  const keys = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => at + entry.name + (entry.isDirectory() ? '/' : ''))
    .sort(inKeyOrder);
  for (const key of keys) {
    if (key.endsWith('/')) {
      if (key.startsWith(prefix) || prefix.startsWith(key)) yield* walk(root, key, prefix);
    } else if (key.startsWith(prefix)) yield key;
  }
}
