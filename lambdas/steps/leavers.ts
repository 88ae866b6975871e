/** Accounts that were scanned once, and are no longer: their findings end. */
import type { Change } from '../../engine/changes.ts';
import { leaveAccount, type Applied } from '../../engine/state/apply.ts';
import type { AccountState } from '../../engine/state/state.ts';
import { scanChangesKey } from '../store/layout.ts';
import { encodeLines, readLines } from '../store/lines.ts';
import type { Store } from '../store/store.ts';
import { linesOf } from './counts.ts';
import { accountsIn, changeState } from './state.ts';
import { writeTables } from './tables.ts';
import type { GroupLine, Plan } from './types.ts';

/**
 * Ends what is open in accounts that a full scan of an organization or a list no longer has, and tells it in lines.
 * Of an account that some newer scan has looked at nothing ends. Doing it again for the same scan ends nothing twice.
 */
export async function leaveBehind(store: Store, plan: Plan): Promise<readonly GroupLine[]> {
  if (!plan.full || 'current' in plan.config.accounts) return [];
  const ours = new Set(plan.accounts.map(({ id }) => id));
  const lines: GroupLine[] = [];
  for await (const account of accountsIn(store)) {
    if (!ours.has(account)) lines.push(...(await leave(store, plan, account)));
  }
  return lines;
}

/** The changes are kept with the scan before the state is, as a scan's are: see `commit`. */
async function leave(store: Store, plan: Plan, account: string): Promise<readonly GroupLine[]> {
  const key = scanChangesKey(plan.scan, account);
  const { state, changes } = await changeState(store, account, async (before): Promise<Applied> => {
    if (!before) throw new Error(`the state of ${account} has gone while its account was left behind`);
    if (before.scans.includes(plan.scan))
      return { state: before, changes: await Array.fromAsync(readLines<Change>(store, [key])) };
    if (isLeft(before, plan)) return { state: before, changes: [] };
    const left = leaveAccount(before, { id: plan.scan, at: plan.startedAt }, causeOf(plan, account));
    await store.put(key, await encodeLines(left.changes));
    return left;
  });
  if (state.scans.includes(plan.scan))
    await writeTables(store, { plan, state, changes, gaps: [], calls: {} });
  return linesOf(state, plan.scan);
}

/** An account that the configuration at run time leaves out has not left. */
const causeOf = ({ config: { exclude } }: Plan, account: string) =>
  exclude?.accounts?.includes(account) ? 'excluded' : 'account-left';

/** Left already, or not at all: a newer scan has it. */
const isLeft = ({ findings, judged, updatedAt }: AccountState, { startedAt }: Plan): boolean =>
  (findings.size === 0 && judged.size === 0) || updatedAt > startedAt;
