/** What a recording says of itself: `recording.json`, beside its `scans/`. */
import { hash } from 'node:crypto';
import * as z from 'zod';
import type { Store } from '../../store/store.ts';
import { Damaged, readShapeIf, REMEDY } from '../shapes.ts';
import { UsageError } from '../types.ts';

export const manifestKey = 'recording.json';

const file = z.looseObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().nonnegative() });

export const manifestShape = z.looseObject({
  schemaVersion: z.literal(1, {
    error: 'this Plumbline reads recordings of schema version 1 only; take a newer one',
  }),
  recordedAt: z.iso.datetime({ precision: 3 }),
  /** The version of Plumbline that made it. */
  by: z.string(),
  scan: z.string().min(1),
  anonymized: z.boolean(),
  accounts: z.int().nonnegative(),
  resources: z.int().nonnegative(),
  /** How many secrets the last net replaced, by detector. */
  secrets: z.record(z.string(), z.int().nonnegative()),
  /** All other files, by their keys. */
  files: z.record(z.string(), file),
});

export type Manifest = z.output<typeof manifestShape>;
export type File = z.output<typeof file>;

export const fileOf = (body: Uint8Array): File => ({
  sha256: hash('sha256', body, 'hex'),
  bytes: body.length,
});

/** The manifest of a recording; undefined for what has none, as a scanner's own bucket. */
export const readManifest = (store: Store): Promise<Manifest | undefined> =>
  readShapeIf(store, manifestKey, manifestShape);

/** A recording whose files are held against its manifest whenever they are read. What it does not name is not there. */
export function checked(store: Store, { files }: Manifest): Store {
  const refuse = (): never => {
    throw new UsageError(`${store.uri} is a recording: nothing can be written to it`);
  };
  return {
    uri: store.uri,
    async get(key) {
      const named = Object.hasOwn(files, key) ? files[key] : undefined;
      if (!named) return undefined;
      const found = await store.get(key);
      if (!found)
        throw new Damaged(`${store.uri}/${key} is missing, though ${manifestKey} names it. ${REMEDY}`);
      if (fileOf(found.body).sha256 !== named.sha256)
        throw new Damaged(`${store.uri}/${key} has changed since it was recorded. ${REMEDY}`);
      return found;
    },
    async *list(prefix) {
      yield* await Promise.resolve(
        Object.keys(files)
          .filter((key) => key.startsWith(prefix))
          .sort(),
      );
    },
    put: () => Promise.reject(new Error(refuse())),
    delete: () => Promise.reject(new Error(refuse())),
  };
}
