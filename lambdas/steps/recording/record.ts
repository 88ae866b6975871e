/** Records an inventory into a folder: read as a scan reads it, or taken from a scanner's store. Nothing is judged. */
import { randomBytes, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { accountsPrefix, planKey, scanPrefix } from '../../store/layout.ts';
import { folderStore } from '../../store/folder.ts';
import type { Store } from '../../store/store.ts';
import { atOnce } from '../at-once.ts';
import { UsageError } from '../types.ts';
import { Anonymizer } from './anonymize.ts';
import { recordedScan } from './choose.ts';
import type { Manifest } from './manifest.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { Net } from './secrets.ts';
import { wordsOfAws } from './words.ts';
import { RecordingWriter } from './writer.ts';

export interface Recording {
  /** The folder to make; it must be empty, or not be there. */
  readonly folder: string;
  /** Reads a scan into the store, and gives its name. */
  readonly read: (into: Store) => Promise<string>;
  readonly anonymize: boolean;
  /** The version of Plumbline. */
  readonly version: string;
  readonly now: () => Date;
  /** What pseudonyms and hashes follow from; a new one for each recording unless said, and kept nowhere. */
  readonly key?: string;
}

/** Objects that are copied at once. */
const AT_ONCE = 16;

/** Writes beside the folder, and renames at the end: there is a whole recording, or none. */
export async function record({
  folder,
  read,
  anonymize,
  version,
  now,
  key = randomKey(),
}: Recording): Promise<Manifest> {
  const target = resolve(folder);
  await mustBeEmpty(target, folder);
  await mkdir(dirname(target), { recursive: true });
  const unfinished = join(dirname(target), `.${basename(target)}.unfinished-${randomUUID().slice(0, 8)}`);
  await mkdir(unfinished);
  // Ctrl-C ends the process at once.
  const sweep = () => rmSync(unfinished, { recursive: true, force: true });
  process.once('exit', sweep);
  try {
    const anonymizer = anonymize && new Anonymizer(new Pseudonyms(key), await wordsOfAws());
    const writer = new RecordingWriter(folderStore(unfinished), {
      net: new Net(key),
      ...(anonymizer && { anonymizer }),
    });
    const scan = await read(writer);
    const manifest = await writer.finish({ recordedAt: now().toISOString(), by: version, scan });
    await mustBeEmpty(target, folder);
    await rename(unfinished, target);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    process.off('exit', sweep);
  }
}

const randomKey = (): string => randomBytes(32).toString('hex');

async function mustBeEmpty(target: string, name: string): Promise<void> {
  const names = await readdir(target).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new UsageError(`--output: '${name}' is a file; name a folder`);
    throw error;
  });
  if (names.length > 0)
    throw new UsageError(`--output: '${name}' is not empty; name a folder that is, or a new one`);
}

/** Takes a scan out of a scanner's store, or of another recording. */
export async function copyScan(from: Store, into: Store, name?: string): Promise<string> {
  const { store, scan } = await recordedScan(from, name);
  const start = scanPrefix(scan);
  const wanted = [accountsPrefix(scan), `${start}inventory/`, `${start}markers/`];
  await copy(store, into, planKey(scan));
  for (const prefix of wanted) {
    const keys = await Array.fromAsync(store.list(prefix));
    await atOnce(keys, AT_ONCE, (key) => copy(store, into, key));
  }
  return scan;
}

async function copy(from: Store, into: Store, key: string): Promise<void> {
  const found = await from.get(key);
  if (!found) throw new UsageError(`${from.uri}/${key} went away while it was recorded; record again`);
  await into.put(key, found.body);
}
