/** Accounts that were scanned once, and are no longer: their findings end. */
import { leaveAccount } from '../../engine/state/apply.ts';
import type { AccountState } from '../../engine/state/state.ts';
import type { Store } from '../store/store.ts';
import { linesOf } from './counts.ts';
import { accountsIn, changeState, readState } from './state.ts';
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

async function leave(store: Store, plan: Plan, account: string): Promise<readonly GroupLine[]> {
  const { state: known } = await readState(store, account);
  if (!known || isLeft(known, plan)) return known ? linesOf(known, plan.scan) : [];
  const { state, changes } = await changeState(store, account, (before) => {
    if (!before) throw new Error(`the state of ${account} has gone while its account was left behind`);
    return isLeft(before, plan)
      ? { state: before, changes: [] }
      : leaveAccount(before, { id: plan.scan, at: plan.startedAt });
  });
  await writeTables(store, { plan, state, changes, gaps: [], calls: {} });
  return linesOf(state, plan.scan);
}

/** Left already, or not at all: a newer scan has it. */
const isLeft = ({ findings, judged, updatedAt }: AccountState, { startedAt }: Plan): boolean =>
  (findings.size === 0 && judged.size === 0) || updatedAt > startedAt;
