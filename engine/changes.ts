/** What became different, and what people have yet to hear of it. */
import type { Exempt } from './exemptions/exemption.ts';
import type { Cause, FindingState } from './finding.ts';

/** An open finding is `exempted` when an exemption begins to hold for it, `unexempted` when none does any more. */
export type ChangeKind = 'opened' | 'resolved' | 'reopened' | 'worsened' | 'exempted' | 'unexempted';

export interface Change {
  readonly kind: ChangeKind;
  readonly cause: Cause;
  /** The time of the scan that showed it. */
  readonly at: string;
  readonly scan: string;
  /** The revision of the state that this change leads to. */
  readonly revision: number;
  /** As it is after the change; a resolved one as it was last, no longer open. */
  readonly finding: FindingState;
  /** The exemption that began or ended; of other kinds none. */
  readonly exemption?: Exempt;
}

/** Many changes of one sort, as one line. */
export interface Summary extends Pick<Change, 'kind' | 'cause' | 'at' | 'scan' | 'revision'> {
  readonly rule: string;
  readonly severity: FindingState['severity'];
  readonly count: number;
  /** The exemption that began or ended. */
  readonly exemption?: Pick<Exempt, 'id' | 'owner' | 'expires'>;
}

/** Something to tell. Told again it has the same id, so that the receiver can drop it. */
export type OutboxEntry =
  { readonly id: string; readonly change: Change } | { readonly id: string; readonly summary: Summary };

/** People hear of these one by one; of everything else as a count per rule and severity. */
const TOLD_ALONE: ReadonlySet<Cause> = new Set<Cause>(['drift', 'new-resource', 'fixed']);

/** What nobody is told of a finding that is exempt. */
const QUIET: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['opened', 'reopened', 'worsened']);

const briefOf = ({ id, owner, expires }: Exempt) => ({ id, owner, expires });

/** What to tell of changes that one scan showed, in the order of their ids. */
export function outboxOf(changes: readonly Change[]): readonly OutboxEntry[] {
  const entries: OutboxEntry[] = [];
  const summaries = new Map<string, Summary>();
  for (const change of changes) {
    const { kind, cause, at, scan, revision, finding, exemption } = change;
    // Somebody has accepted it already. That it is well again is told all the same: it may have been told before.
    if (finding.exemption && QUIET.has(kind)) continue;
    if (TOLD_ALONE.has(cause)) {
      entries.push({ id: `${finding.id}-${revision}`, change });
      continue;
    }
    const { rule, severity } = finding;
    const of = exemption ? [exemption.id] : [];
    const id = [kind, cause, ...of, rule, severity, finding.resource.accountId, revision].join('-');
    const count = (summaries.get(id)?.count ?? 0) + 1;
    summaries.set(id, {
      ...{ kind, cause, at, scan, revision, rule, severity, count },
      ...(exemption && { exemption: briefOf(exemption) }),
    });
  }
  for (const [id, summary] of summaries) entries.push({ id, summary });
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}
