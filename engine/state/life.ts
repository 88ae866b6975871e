/**
 * How one finding lives: pure steps from what it was, and one fact, to what it is.
 *
 * Two things are kept apart. *Open* follows the newest decisive fact: failing opens, being well or gone resolves;
 * unknown and error decide nothing. The *verdict* is that of the newest fact of any kind. So a fact that comes late
 * may still decide, if only unknowns are newer, but it never takes the place of a newer verdict.
 */
import {
  evidenceKeys,
  type FindingState,
  type Judged,
  type OpenCause,
  type ResolveCause,
} from '../finding.ts';
import type { ScopedRule } from './scan.ts';
import { later } from './state.ts';

/** One verdict that is no pass. */
export interface Trouble {
  readonly id: string;
  readonly judged: Judged;
  readonly rule: ScopedRule;
  /** The time of the scan. */
  readonly at: string;
  /** Until when this is known to have been well. */
  readonly clear: string | undefined;
  /** Why it opens, if it does. */
  readonly cause: OpenCause;
}

/** What a fact makes of a finding: what is kept of it, and what there is to tell. */
export interface Step {
  readonly entry: FindingState | undefined;
  readonly change?: {
    readonly kind: 'opened' | 'worsened' | 'resolved';
    readonly cause: OpenCause | ResolveCause;
    readonly finding: FindingState;
  };
}

type Life = Pick<FindingState, 'open' | 'firstSeen' | 'lastFail' | 'lastClear' | 'keys' | 'cause'>;
type Told = Omit<FindingState, keyof Life>;

/** It fails. */
export function failed(entry: FindingState | undefined, fact: Trouble): Step {
  const { judged, clear, rule } = fact;
  const { observedAt } = judged;
  if (clear !== undefined && observedAt < clear) return { entry };
  const told = entry && observedAt < entry.observedAt ? toldOf(entry) : tell(entry, fact);
  const keys = evidenceKeys(judged.verdict);
  if (!entry?.open) {
    const life = { open: true, firstSeen: observedAt, lastFail: observedAt, keys, cause: fact.cause };
    const finding = { ...told, ...life, ...(clear !== undefined && { lastClear: clear }) };
    return { entry: finding, change: { kind: 'opened', cause: fact.cause, finding } };
  }
  if (observedAt < (entry.lastFail ?? '')) return { entry: begunBy(entry, observedAt) };
  const finding = { ...told, ...lifeOf(entry), lastFail: observedAt, keys };
  const before = new Set(entry.keys);
  if (keys.every((key) => before.has(key))) return { entry: finding };
  const cause = isChanged(rule, entry) ? 'rule-changed' : 'drift';
  return { entry: finding, change: { kind: 'worsened', cause, finding } };
}

/** It could not be judged: a gap, or an error of the rule. Neither opens nor resolves. */
export function undecided(entry: FindingState | undefined, fact: Trouble): Step {
  const { clear } = fact;
  const { observedAt } = fact.judged;
  if (entry && observedAt < entry.observedAt) return { entry };
  if (entry) return { entry: { ...tell(entry, fact), ...lifeOf(entry) } };
  if (clear !== undefined && observedAt < clear) return { entry };
  const life = { open: false, firstSeen: observedAt, keys: [] };
  return { entry: { ...tell(entry, fact), ...life, ...(clear !== undefined && { lastClear: clear }) } };
}

/** It is well, or gone. */
export function cleared(
  entry: FindingState,
  { rule, observedAt, cause }: Pick<Judged, 'observedAt'> & { rule: ScopedRule; cause: 'fixed' | 'deleted' },
): Step {
  if (entry.open && observedAt < (entry.lastFail ?? '')) return { entry };
  const late = observedAt < entry.observedAt;
  const told = toldOf(entry);
  const lastClear = later(entry.lastClear, observedAt) ?? observedAt;
  const rest = { ...told, open: false, firstSeen: entry.since, lastClear, keys: [] };
  if (!entry.open) return { entry: late ? rest : undefined };
  const why = cause === 'fixed' && isChanged(rule, entry) ? 'excluded' : cause;
  return { entry: late ? rest : undefined, change: ended(entry, why, late ? undefined : observedAt) };
}

/** Tells that an open finding is over; passed where a verdict said so. */
export function ended(
  entry: FindingState,
  cause: ResolveCause,
  passedAt?: string,
): NonNullable<Step['change']> {
  const passed = cause === 'fixed' && passedAt !== undefined;
  const { error, ...told } = toldOf(entry);
  const verdict = passed
    ? ({ verdict: 'pass', since: passedAt, observedAt: passedAt } as const)
    : error !== undefined && { error };
  const finding = { ...told, ...lifeOf(entry), ...verdict, open: false };
  return { kind: 'resolved', cause, finding };
}

/** It failed earlier than was known, and was not well in between as far as anybody knows. */
function begunBy(entry: FindingState, observedAt: string): FindingState {
  if (observedAt >= entry.firstSeen) return entry;
  const since = entry.since === entry.firstSeen ? observedAt : entry.since;
  return { ...entry, firstSeen: observedAt, since };
}

const isChanged = (rule: ScopedRule, { ruleRevision, params }: FindingState): boolean =>
  rule.revision !== ruleRevision || rule.params !== params;

function tell(entry: FindingState | undefined, { id, judged, rule, at }: Trouble): Told {
  const { verdict, observedAt, resource } = judged;
  const status = verdict.status as FindingState['verdict'];
  return {
    id,
    rule: rule.id,
    ruleRevision: rule.revision,
    params: rule.params,
    resource,
    severity: rule.severity,
    ...(rule.title !== undefined && { title: rule.title }),
    verdict: status,
    since: entry?.verdict === status ? entry.since : observedAt,
    lastSeen: later(entry?.lastSeen, at) ?? at,
    observedAt,
    evidence: 'evidence' in verdict ? verdict.evidence : [],
    ...('error' in verdict && { error: verdict.error }),
    ...('estimate' in verdict && { estimate: verdict.estimate }),
  };
}

function lifeOf({ open, firstSeen, lastFail, lastClear, keys, cause }: FindingState): Life {
  return {
    open,
    firstSeen,
    ...(lastFail !== undefined && { lastFail }),
    ...(lastClear !== undefined && { lastClear }),
    keys,
    ...(cause !== undefined && { cause }),
  };
}

function toldOf(entry: FindingState): Told {
  const { id, rule, ruleRevision, params, resource, severity, title } = entry;
  const { verdict, since, lastSeen, observedAt, evidence, error, estimate } = entry;
  return {
    ...{ id, rule, ruleRevision, params, resource, severity, verdict, since, lastSeen, observedAt, evidence },
    ...(title !== undefined && { title }),
    ...(error !== undefined && { error }),
    ...(estimate && { estimate }),
  };
}
