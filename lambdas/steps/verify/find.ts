/** Finds a finding by the beginning of its id. */
import type { FindingState } from '../../../engine/finding.ts';
import { EVERYWHERE, type AccountState } from '../../../engine/state/state.ts';
import type { Store } from '../../store/store.ts';
import { accountsIn, readState } from '../state.ts';
import { UsageError } from '../types.ts';

export interface Known {
  readonly state: AccountState;
  readonly finding: FindingState;
}

/** As many as are named where a beginning is that of several. */
const SHOWN = 3;

/** The finding with that id, or the only one that begins so. Throws a {@link UsageError} otherwise. */
export async function findingOf(store: Store, id: string): Promise<Known> {
  const start = id.toLowerCase();
  if (!/^[0-9a-f]{4,32}$/.test(start))
    throw new UsageError(
      `'${id}' is no id of a finding: give its 32 digits (0-9, a-f), or at least the first 4`,
    );
  const known: Known[] = [];
  for await (const account of accountsIn(store)) {
    const { state } = await readState(store, account);
    if (!state) continue;
    for (const finding of state.findings.values())
      if (finding.id.startsWith(start)) known.push({ state, finding });
    if (known[0]?.finding.id === start) return known[0];
  }
  const [only, ...others] = known;
  if (!only)
    throw new UsageError(
      `${store.uri} knows of no finding ${id}; \`plumbline findings --format ndjson\` prints their ids`,
    );
  if (others.length === 0) return only;
  const ids = known.slice(0, SHOWN).map(({ finding }) => finding.id);
  throw new UsageError(
    `${known.length} findings begin with ${id}, as ${ids.join(', ')}; give more of the id`,
  );
}

/** The regions of an account that its last full scan looked at, or else those in which anything was judged. */
export function regionsOf({ full, judged }: AccountState, home: string): readonly string[] {
  if (full) return full.regions;
  const units = [...judged.keys()].map((pair) => pair.slice(pair.indexOf(' ') + 1));
  return [...new Set([home, ...units.filter((unit) => unit !== EVERYWHERE)])].sort();
}
