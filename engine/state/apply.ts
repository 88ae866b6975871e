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
 */
import type { Change } from '../changes.ts';
import { outboxOf } from '../changes.ts';
import { findingId, type FindingState, type Judged, type ResolveCause } from '../finding.ts';
import { fullSetOf, keepBooks, prune } from './bookkeeping.ts';
import { causeOf } from './cause.ts';
import { gather, type Clear, type Facts } from './facts.ts';
import { cleared as clearedStep, ended, failed, undecided, type Step } from './life.ts';
import { listingOf, lookOf, unitOf, type Gone, type Look, type ScanResult } from './scan.ts';
import { later, REMEMBERED_SCANS, SCHEMA_VERSION, type AccountState, type Cleared } from './state.ts';

export interface Applied {
  readonly state: AccountState;
  /** In the order of finding ids. */
  readonly changes: readonly Change[];
}

/**
 * The state after a scan, and what changed. The same state, and no change, for a scan that is already in it.
 * Throws where the scan is of another account, or holds verdicts that its scope does not name.
 */
export function applyScan(before: AccountState | undefined, scan: ScanResult): Applied {
  if (before && before.accountId !== scan.accountId)
    throw new Error(
      `scan '${scan.id}' is of account ${scan.accountId}, the state of ${before.accountId}: load the state of the scanned account`,
    );
  if (before?.scans.includes(scan.id)) return { state: before, changes: [] };
  const look = lookOf(before, scan);
  const facts = gather(before, look, scan.judged);
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
export function leaveAccount(before: AccountState, scan: Pick<ScanResult, 'id' | 'at'>): Applied {
  if (before.scans.includes(scan.id)) return { state: before, changes: [] };
  const scope = { full: false, rules: [], regions: [], listings: [] };
  const look = lookOf(before, { ...scan, accountId: before.accountId, scope, judged: [] });
  const draft = new Draft(before, look);
  for (const [id, entry] of before.findings) draft.end(id, entry, 'account-left', '');
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

class Draft {
  readonly cleared: Map<string, Cleared>;
  readonly #before: AccountState | undefined;
  readonly #look: Look;
  readonly #findings: Map<string, FindingState>;
  readonly #changes: Change[] = [];
  readonly #revision: number;

  constructor(before: AccountState | undefined, look: Look) {
    this.#before = before;
    this.#look = look;
    this.#findings = new Map(before?.findings);
    this.cleared = new Map(before?.cleared);
    this.#revision = (before?.revision ?? 0) + 1;
  }

  trouble(id: string, judged: Judged): void {
    const rule = this.#look.rules.get(judged.rule);
    if (!rule) return;
    const entry = this.#before?.findings.get(id);
    const pair = `${rule.id} ${unitOf(rule, judged.resource.region)}`;
    const clear = entry
      ? entry.lastClear
      : later(this.cleared.get(id)?.at, this.#before?.judged.get(pair)?.asOf);
    const cause = causeOf(this.#before, rule, judged.resource, entry);
    const step = judged.verdict.status === 'fail' ? failed : undecided;
    this.#take(id, pair, step(entry, { id, judged, rule, at: this.#look.at, clear, cause }));
  }

  clear(id: string, clear: Clear): void {
    const { rule, region, observedAt } = clear;
    const entry = this.#before?.findings.get(id);
    const pair = `${rule.id} ${unitOf(rule, region)}`;
    if (entry) this.#take(id, pair, clearedStep(entry, clear));
    if (!this.#findings.has(id)) this.#note(id, pair, observedAt);
  }

  /** What the state knows and the scan did not tell of. */
  missed(id: string, entry: FindingState): void {
    const { rules, full, regions } = this.#look;
    const rule = rules.get(entry.rule);
    const { region } = entry.resource;
    if (!rule) {
      if (full) this.end(id, entry, 'rule-removed', `${entry.rule} ${region}`);
      return;
    }
    const listing = listingOf(this.#look, rule, region);
    const { observedAt } = listing ?? {};
    if (observedAt !== undefined && listing?.complete)
      this.clear(id, { rule, region, observedAt, cause: 'deleted' });
    else if (full && rule.scope === 'regional' && !regions.has(region))
      this.end(id, entry, 'excluded', `${rule.id} ${region}`);
  }

  /** Ends a finding not by a fact but because nobody looks any more; not where a newer scan still looked. */
  end(id: string, entry: FindingState, cause: ResolveCause, pair: string): void {
    if (entry.lastSeen > this.#look.at) return;
    this.#take(
      id,
      pair,
      entry.open ? { entry: undefined, change: ended(entry, cause) } : { entry: undefined },
    );
  }

  finish(books: Pick<AccountState, 'judged' | 'seen' | 'passes' | 'full'>): Applied {
    const before = this.#before;
    const { id, at, accountId } = this.#look;
    const changes = this.#changes.sort((a, b) => (a.finding.id < b.finding.id ? -1 : 1));
    const state: AccountState = {
      schemaVersion: SCHEMA_VERSION,
      accountId,
      revision: this.#revision,
      updatedAt: later(before?.updatedAt, at) ?? at,
      scans: [...(before?.scans ?? []), id].slice(-REMEMBERED_SCANS),
      findings: this.#findings,
      cleared: this.cleared,
      outbox: [...(before?.outbox ?? []), ...outboxOf(changes)],
      ...books,
    };
    return { state, changes };
  }

  #take(id: string, pair: string, { entry, change }: Step): void {
    if (entry) this.#findings.set(id, entry);
    else this.#findings.delete(id);
    if (!change) return;
    const { id: scan, at } = this.#look;
    const isBack = change.kind === 'opened' && this.cleared.get(id)?.resolvedAt !== undefined;
    this.#changes.push({
      ...change,
      kind: isBack ? 'reopened' : change.kind,
      at,
      scan,
      revision: this.#revision,
    });
    if (change.kind === 'opened') this.cleared.delete(id);
    const { lastFail = change.finding.firstSeen } = change.finding;
    if (change.kind === 'resolved') this.cleared.set(id, { pair, at: lastFail, resolvedAt: at });
  }

  #note(id: string, pair: string, at: string): void {
    const known = this.cleared.get(id);
    if (known === undefined || known.at < at) this.cleared.set(id, { ...known, pair, at });
  }
}
