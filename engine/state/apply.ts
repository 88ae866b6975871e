/**
 * The life of findings: what a scan makes of the state of an account. Pure, and without a clock.
 *
 * What it guarantees:
 * - Newer facts win, by `observedAt`, whatever the order in which scans arrive; of equally old facts, the one applied
 *   last. A verdict never replaces a newer one. One may come late and still decide, if only unknowns are newer.
 * - A late fail opens nothing that was well after it: exactly so for all that the state names, was resolved within
 *   `RETENTION_DAYS`, or was judged by a partial scan. What merely passed a complete judgement counts as well up to the
 *   oldest reading of its rule in that unit (`Judgement.asOf`): a fail from within the minutes of that scan's own
 *   reading may open, and the next scan corrects it. It errs towards telling.
 * - Only what the scan looked at is touched. Absence counts only where a listing was complete.
 * - Which rules and regions there are is what the newest full scan says: an older one that arrives late ends no finding
 *   for being out of scope, and opens none that is. Between scans of one deployment the order of arrival leads to the
 *   same findings; when a rule was taken out and put back, the findings of the time before may or may not have ended.
 * - The order of `judged` does not matter. The same scan applied again changes nothing (of the last
 *   `REMEMBERED_SCANS`; after that its facts are merely old).
 * - Of listings made at once the one that began last counts: what only another one had seen may later open as a new
 *   resource in place of as drift. Both are told one by one.
 *
 * `test/engine/state/model.ts` says the same a second time, from a log of all facts, and is compared with this.
 */
import { findingId, type Judged } from '../finding.ts';
import { fullSetOf, keepBooks, prune } from './bookkeeping.ts';
import { Draft, type Applied } from './draft.ts';
import { Gathering, type Facts } from './facts.ts';
import { lookOf, type Gone, type Look, type ScanResult } from './scan.ts';
import { later, type AccountState } from './state.ts';

export type { Applied } from './draft.ts';

/**
 * The state after a scan, and what changed. The same state, and no change, for a scan that is already in it.
 * Throws where the scan is of another account, or holds verdicts that its scope does not name.
 */
export function applyScan(before: AccountState | undefined, scan: ScanResult): Applied {
  const applying = applyingTo(before, scan);
  if (!applying.isKnown) for (const one of scan.judged) applying.take(one);
  return applying.finish();
}

/** A scan that is being applied, verdict by verdict. */
export interface Applying {
  /** The scan is in the state already: nothing need be judged. */
  readonly isKnown: boolean;
  /** Throws where the verdict is none of the scan's. */
  readonly take: (judged: Judged) => void;
  readonly finish: () => Applied;
}

/** Begins to apply a scan, for who does not want to hold all of its verdicts at once. Throws as `applyScan` does. */
export function applyingTo(before: AccountState | undefined, scan: Omit<ScanResult, 'judged'>): Applying {
  if (before && before.accountId !== scan.accountId)
    throw new Error(
      `scan '${scan.id}' is of account ${scan.accountId}, the state of ${before.accountId}: load the state of the scanned account`,
    );
  if (before?.scans.includes(scan.id))
    return { isKnown: true, take: () => undefined, finish: () => ({ state: before, changes: [] }) };
  const look = lookOf(before, scan);
  const gathering = new Gathering(before, look);
  return {
    isKnown: false,
    take: (judged) => gathering.take(judged),
    finish: () => applied(before, scan, look, gathering.facts()),
  };
}

function applied(
  before: AccountState | undefined,
  scan: Omit<ScanResult, 'judged'>,
  look: Look,
  facts: Facts,
): Applied {
  const gone = scan.gone ?? [];
  for (const one of gone) noteGone(facts, look, one);
  const books = keepBooks(before, look, facts, gone);
  const draft = new Draft(before, look);
  for (const [id, judged] of facts.troubled) draft.trouble(id, judged);
  for (const [id, clear] of facts.clear) draft.clear(id, clear);
  for (const [id, entry] of before?.findings ?? [])
    if (!facts.troubled.has(id) && !facts.clear.has(id)) draft.missed(id, entry);
  prune(draft.cleared, books.judged, later(before?.updatedAt, scan.at) ?? scan.at);
  return draft.finish({ ...books, ...fullSetOf(before, look) });
}

/**
 * Ends what is open in an account that is no longer scanned. The memory of what was resolved stays; older scans that
 * arrive late bring nothing back; a newer one finds a new account.
 */
export function leaveAccount(
  before: AccountState,
  scan: Pick<ScanResult, 'id' | 'at'>,
  cause: 'account-left' | 'excluded' = 'account-left',
): Applied {
  if (before.scans.includes(scan.id)) return { state: before, changes: [] };
  const scope = { full: false, rules: [], regions: [], listings: [] };
  const look = lookOf(before, { ...scan, accountId: before.accountId, scope });
  const draft = new Draft(before, look);
  for (const [id, entry] of before.findings) draft.end(id, entry, cause, '');
  const full = { at: scan.at, rules: [], regions: [] };
  return draft.finish({ judged: new Map(), seen: new Map(), passes: new Map(), full });
}

/** A resource that is gone no longer fails, by any rule of its type. */
function noteGone({ troubled, clear }: Facts, look: Look, { type, region, arn, observedAt }: Gone): void {
  for (const rule of look.rules.values()) {
    const id = findingId(rule.id, look.accountId, region, arn);
    const told = troubled.get(id)?.observedAt ?? clear.get(id)?.observedAt ?? '';
    if (rule.type !== type || told > observedAt) continue;
    troubled.delete(id);
    clear.set(id, { rule, region, observedAt, cause: 'deleted' });
  }
}
