/** Exemptions over a state: last of all, when it is known what each finding is. */
import type { Change } from '../changes.ts';
import { accepts, holdsAt, type Exempt } from '../exemptions/exemption.ts';
import type { FindingState } from '../finding.ts';
import type { Look } from './scan.ts';
import type { AccountState } from './state.ts';

/**
 * Sets what is accepted of every finding, touched by the scan or not, and gives all changes in the order of finding
 * ids: those that there were, and what exemptions began or ended to hold for what stays open.
 *
 * A scan that knows no exemptions, or older ones than the state, leaves alone what has been decided, as far as that
 * still accepts what the finding has become.
 */
export function exempted(
  before: AccountState | undefined,
  { id: scan, at, exempting }: Look,
  findings: Map<string, FindingState>,
  changes: readonly Change[],
  revision: number,
): readonly Change[] {
  const isOld = !exempting || exempting.asOf < (before?.exemptionsAt ?? '');
  const told: Change[] = [];
  for (const [id, entry] of findings) {
    const was = before?.findings.get(id);
    const now = isOld && was ? kept(was, entry) : exempting?.of(entry);
    const finding = isSame(entry.exemption, now) ? entry : withExemption(entry, now);
    if (finding !== entry) findings.set(id, finding);
    if (!was?.open || !finding.open) continue;
    const had = was.exemption;
    const news = { at, scan, revision, finding };
    if (!had && now) told.push({ kind: 'exempted', cause: 'exemption', ...news, exemption: now });
    if (had && !now) {
      const cause = holdsAt(had, exempting?.asOf ?? at) ? 'exemption-ended' : 'exemption-expired';
      told.push({ kind: 'unexempted', cause, ...news, exemption: had });
    }
  }
  const all = changes.map((change) => {
    const now = change.kind === 'resolved' ? undefined : findings.get(change.finding.id)?.exemption;
    return now ? { ...change, finding: withExemption(change.finding, now) } : change;
  });
  const order = ({ finding: a }: Change, { finding: b }: Change) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return [...all, ...told].sort(order);
}

const kept = ({ exemption }: FindingState, entry: FindingState): Exempt | undefined =>
  exemption && accepts(exemption, entry) ? exemption : undefined;

function withExemption(entry: FindingState, now: Exempt | undefined): FindingState {
  const { exemption: had, ...bare } = entry;
  if (now) return { ...bare, exemption: now };
  return had ? bare : entry;
}

const isSame = (a: Exempt | undefined, b: Exempt | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && keyOf(a) === keyOf(b));

const keyOf = ({ id, owner, reason, ticket, expires, covers }: Exempt): string =>
  JSON.stringify([id, owner, reason, ticket, expires, covers]);
