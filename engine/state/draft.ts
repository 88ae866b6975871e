/** A state in the making: what each fact makes of each finding, and what there is to tell of it. */
import { outboxOf, type Change } from '../changes.ts';
import type { FindingState, Judged, ResolveCause } from '../finding.ts';
import { causeOf } from './cause.ts';
import { exempted } from './exempted.ts';
import type { Clear } from './facts.ts';
import { cleared as clearedStep, ended, failed, undecided, type Step } from './life.ts';
import { listingOf, unitOf, type Look } from './scan.ts';
import { later, REMEMBERED_SCANS, SCHEMA_VERSION, type AccountState, type Cleared } from './state.ts';

/** What comes of a scan. */
export interface Applied {
  readonly state: AccountState;
  /** In the order of finding ids. */
  readonly changes: readonly Change[];
}

export class Draft {
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
    const { rules, leftOut, full, regions } = this.#look;
    const rule = rules.get(entry.rule);
    const { region } = entry.resource;
    if (!rule) {
      const cause = leftOut.has(entry.rule) ? 'excluded' : 'rule-removed';
      if (full) this.end(id, entry, cause, `${entry.rule} ${region}`);
      return;
    }
    if (rule.except?.includes(region)) {
      if (full) this.end(id, entry, 'excluded', `${rule.id} ${region}`);
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
    const changes = exempted(before, this.#look, this.#findings, this.#changes, this.#revision);
    const exemptionsAt = later(before?.exemptionsAt, this.#look.exempting?.asOf);
    const state: AccountState = {
      schemaVersion: SCHEMA_VERSION,
      accountId,
      revision: this.#revision,
      updatedAt: later(before?.updatedAt, at) ?? at,
      scans: [...(before?.scans ?? []), id].slice(-REMEMBERED_SCANS),
      findings: this.#findings,
      cleared: this.cleared,
      outbox: [...(before?.outbox ?? []), ...outboxOf(changes)],
      ...(exemptionsAt !== undefined && { exemptionsAt }),
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
