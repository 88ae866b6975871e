/** Which configuration is in force at run time: the newest good file of the bucket, on what is deployed. */
import { hash } from 'node:crypto';
import * as z from 'zod';
import { inForceKey, runTimeKey } from '../store/layout.ts';
import { Conflict, type Found, type Store } from '../store/store.ts';
import type { ScanConfig } from '../steps/types.ts';
import { checked, FileRefused, lineOf, readDocument } from './document.ts';
import { LONGEST, type Known } from './names.ts';
import { narrowed, runTimeSchema, type RunTime } from './run-time-schema.ts';

export interface InForce {
  readonly config: ScanConfig;
  /** Why the file was refused, a line each; none where it is good, or is not there. */
  readonly problems: readonly string[];
}

export interface Asking {
  readonly store: Store;
  /** What is deployed. */
  readonly config: ScanConfig;
  readonly rules: Known['rules'];
  /** The regions that AWS has; asked only where the file names some. */
  readonly regions: () => Promise<readonly string[]>;
  readonly now: () => Date;
}

/** The last good file, as `state/config.json` keeps it; without a text where none is in force. */
const keptSchema = z.strictObject({
  schemaVersion: z.literal(1),
  hash: z.string().nullable(),
  since: z.iso.datetime(),
  text: z.string().nullable(),
});
type Kept = z.output<typeof keptSchema>;

const ATTEMPTS = 10;
/** Lines of problems that are told. */
const TOLD = 20;

/**
 * Reads `config/plumbline.yaml`. A good one comes into force and is kept. A bad one is refused whole: the last good one
 * stays, as far as it still goes with what is deployed. Where the file is gone, nothing is narrowed.
 */
export async function configInForce(asking: Asking): Promise<InForce> {
  const { store, now } = asking;
  for (let attempt = 1; ; attempt++) {
    const misnamed = await misnamedIn(store);
    const found = await store.get(runTimeKey);
    const object = await store.get(inForceKey);
    const kept = keptIn(object);
    const { config, problems, keep } = await decide(asking, found, kept);
    try {
      if (keep !== undefined && keep !== (kept?.text ?? null)) {
        const since = now().toISOString();
        const next: Kept = { schemaVersion: 1, hash: hashOf(keep), since, text: keep };
        await store.put(
          inForceKey,
          JSON.stringify(next),
          object ? { ifMatch: object.tag } : { ifNoneMatch: '*' },
        );
      }
      return { config, problems: [...misnamed, ...problems] };
    } catch (error) {
      // Another scan begins at the same time: what it saw may be newer.
      if (!(error instanceof Conflict) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** What is in force, and what to keep as the last good file: null for none, undefined for what is kept already. */
async function decide(
  asking: Asking,
  found: Found | undefined,
  kept: Kept | undefined,
): Promise<InForce & { readonly keep?: string | null }> {
  const { config } = asking;
  if (!found) return { config, problems: [], ...(kept?.text != null && { keep: null }) };
  const now = await tried(asking, found.body);
  if ('config' in now) return { config: now.config, problems: [], keep: now.text };
  const lines = now.problems.slice(0, TOLD);
  const more = now.problems.length - lines.length;
  if (more > 0) lines.push(`${runTimeKey}: and ${more} more`);
  if (kept?.text == null)
    return { config, problems: [...lines, `${runTimeKey} is refused: what is deployed stays in force`] };
  const before = await tried(asking, Buffer.from(kept.text));
  if ('config' in before)
    return {
      config: before.config,
      problems: [...lines, `${runTimeKey} is refused: the one of ${kept.since} stays in force`],
    };
  const why = `${runTimeKey} is refused, and the one of ${kept.since} no longer goes with what is deployed`;
  return { config, problems: [...lines, `${why}: nothing of it is in force`] };
}

/** A file on what is deployed: the narrowed configuration, or what is wrong with it. */
async function tried(
  { config, rules, regions }: Asking,
  body: Uint8Array,
): Promise<{ readonly config: ScanConfig; readonly text: string } | { readonly problems: string[] }> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const document = readDocument(text, runTimeKey, LONGEST);
    const known: Known = {
      rules,
      ...(config.regions === 'all' && namesRegions(document.value) && { regions: await regions() }),
    };
    const runTime: RunTime = checked(runTimeSchema({ config, known }), document);
    return { config: narrowed(config, known, runTime), text };
  } catch (error) {
    if (error instanceof FileRefused)
      return { problems: error.problems.map((problem) => lineOf(runTimeKey, problem)) };
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return { problems: [`${runTimeKey}: is no text in UTF-8`] };
    throw error;
  }
}

const namesRegions = (value: unknown): boolean => {
  const { filters } = (value ?? {}) as { readonly filters?: unknown };
  return typeof filters === 'object' && filters !== null && 'regions' in filters;
};

/** What is kept, where it can be read: it is only ever a second choice. */
function keptIn(object: Found | undefined): Kept | undefined {
  if (!object) return undefined;
  try {
    const kept = keptSchema.safeParse(JSON.parse(Buffer.from(object.body).toString('utf8')));
    return kept.success && kept.data.hash === hashOf(kept.data.text) ? kept.data : undefined;
  } catch {
    return undefined;
  }
}

const hashOf = (text: string | null): string | null => (text === null ? null : hash('sha256', text, 'hex'));

/** Files that somebody may take for the configuration: they would be passed over in silence. */
async function misnamedIn(store: Store): Promise<readonly string[]> {
  const keys = await Array.fromAsync(store.list('config/plumbline.'));
  return keys
    .filter((key) => key !== runTimeKey)
    .map((key) => `${key} is not read: name it ${runTimeKey}, or delete it`);
}
