/** What a state says in numbers: what is open, and what is told in one line for many. */
import { holdsAt } from '../../engine/exemptions/exemption.ts';
import type { FindingState } from '../../engine/finding.ts';
import type { Severity } from '../../engine/rule.ts';
import type { AccountState } from '../../engine/state/state.ts';
import type { BySeverity, GroupLine } from './types.ts';

export const NONE: BySeverity = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };

export function bySeverity(of: readonly { readonly severity: Severity }[]): BySeverity {
  const counts: Record<Severity, number> = { ...NONE };
  for (const { severity } of of) counts[severity] += 1;
  return counts;
}

/**
 * The open findings of an account by severity, without those that are exempt.
 *
 * @param at where the state is older than that time, an exemption may have expired since
 */
export const failingIn = (state: AccountState | undefined, at = ''): BySeverity =>
  bySeverity(openIn(state).filter((finding) => !isExempt(finding, at)));

/** How many open findings of an account are exempt. */
export const exemptIn = (state: AccountState | undefined, at = ''): number =>
  openIn(state).filter((finding) => isExempt(finding, at)).length;

const openIn = (state: AccountState | undefined): readonly FindingState[] =>
  [...(state?.findings.values() ?? [])].filter(({ open }) => open);

const isExempt = ({ exemption }: FindingState, at: string): boolean =>
  exemption !== undefined && holdsAt(exemption, at);

/** What a scan has to tell in one line for many. */
export const linesOf = ({ outbox, accountId }: AccountState, scan: string): readonly GroupLine[] =>
  outbox
    .flatMap((entry) => ('summary' in entry ? entry.summary : []))
    .filter((summary) => summary.scan === scan)
    .map(({ kind, cause, rule, count }) => ({ kind, cause, rule, count, accounts: [accountId] }));
