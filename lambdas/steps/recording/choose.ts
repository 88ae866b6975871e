/** Which scan of a recording, or of a scanner's bucket, is meant. */
import { didYouMean } from '../../../engine/nearest.ts';
import { planKey, summaryKey } from '../../store/layout.ts';
import type { Store } from '../../store/store.ts';
import { readJsonIf } from '../json.ts';
import { UsageError, type Summary } from '../types.ts';
import { checked, readManifest } from './manifest.ts';

export interface Recorded {
  /** Checked against the recording's manifest, where it has one. */
  readonly store: Store;
  readonly scan: string;
}

/** How far back a full scan is looked for before a narrowed one will do. */
const LOOKS = 50;

/** The scan of that name; without a name the newest that was finished, a full one before a narrowed one. */
export async function recordedScan(from: Store, name?: string): Promise<Recorded> {
  const manifest = await readManifest(from);
  const store = manifest ? checked(from, manifest) : from;
  if (name !== undefined) {
    if (await store.get(planKey(name))) return { store, scan: name };
    const scans = await scansIn(store);
    throw new UsageError(`--scan: ${from.uri} holds no scan '${name}'${didYouMean(name, scans)}`);
  }
  const scan = manifest?.scan ?? (await newestScan(from));
  if (scan !== undefined) return { store, scan };
  throw new UsageError(`${from.uri} holds no recorded inventory: no scans/*/plan.json`);
}

/** The newest scan in a store that was finished, a full one before a narrowed one. */
export async function newestScan(store: Store): Promise<string | undefined> {
  const scans = (await scansIn(store)).slice(-LOOKS).reverse();
  let narrowed: string | undefined;
  for (const scan of scans) {
    const summary = await readJsonIf<Summary>(store, summaryKey(scan));
    if (!summary || !(await store.get(planKey(scan)))) continue;
    if (summary.full) return scan;
    narrowed ??= scan;
  }
  // A folder made by hand has no summaries: then the newest plan.
  return narrowed ?? scans[0];
}

/** Names of scans, oldest first. A scanner's table of scans is short; its folder of scans has a key for each type and unit. */
async function scansIn(store: Store): Promise<readonly string[]> {
  const told = await namesIn(store, 'tables/scans/', /^tables\/scans\/day=[^/]+\/(.+)\.parquet$/);
  return told.length > 0 ? told : namesIn(store, 'scans/', /^scans\/([^/]+)\/plan\.json$/);
}

async function namesIn(store: Store, prefix: string, pattern: RegExp): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const key of store.list(prefix)) {
    const [, name] = pattern.exec(key) ?? [];
    if (name !== undefined) names.push(name);
  }
  return names.sort();
}
