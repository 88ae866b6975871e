/** The commit of a scan: the state of an account, and next to it what changed. */
import type { Change } from '../../engine/changes.ts';
import { applyScan, type Applied } from '../../engine/state/apply.ts';
import type { ScanResult } from '../../engine/state/scan.ts';
import { scanChangesKey } from '../store/layout.ts';
import { encodeLines, readLines } from '../store/lines.ts';
import type { Store } from '../store/store.ts';
import { changeState } from './state.ts';

/**
 * Applies a scan to the state of its account. The changes are kept with the scan before the state is: a run that
 * breaks off after the commit and is made again gives the same changes, though the state has them already.
 */
export async function commit(store: Store, scan: string, account: string, result: () => ScanResult) {
  const key = scanChangesKey(scan, account);
  return changeState(store, account, async (before): Promise<Applied> => {
    const applied = applyScan(before, result());
    if (applied.state === before)
      return { ...applied, changes: await Array.fromAsync(readLines<Change>(store, [key])) };
    await store.put(key, await encodeLines(applied.changes));
    return applied;
  });
}
