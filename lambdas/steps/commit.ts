/** The commit of a scan: the state of an account, and next to it what changed. */
import type { Change } from '../../engine/changes.ts';
import type { Applied } from '../../engine/state/apply.ts';
import type { AccountState } from '../../engine/state/state.ts';
import { scanChangesKey } from '../store/layout.ts';
import { encodeLines, readLines } from '../store/lines.ts';
import type { Store } from '../store/store.ts';
import { changeState } from './state.ts';

/**
 * Applies a scan to the state of its account. The changes are kept with the scan before the state is: a run that
 * breaks off after the commit and is made again gives the same changes, though the state has them already.
 */
export async function commit<A extends Applied>(
  store: Store,
  scan: string,
  account: string,
  apply: (before: AccountState | undefined) => Promise<A>,
): Promise<A> {
  const key = scanChangesKey(scan, account);
  return changeState(store, account, async (before): Promise<A> => {
    const applied = await apply(before);
    if (applied.state === before)
      return { ...applied, changes: await Array.fromAsync(readLines<Change>(store, [key])) };
    await store.put(key, await encodeLines(applied.changes));
    return applied;
  });
}
