/** A verdict's life over time: who it is about, how it is told apart, and what is kept of it. */
import { hash } from 'node:crypto';
import type { Evidence } from './evidence.ts';
import type { Exempt } from './exemptions/exemption.ts';
import type { Estimate, Severity } from './rule.ts';

export type Verdict =
  | { readonly status: 'pass' }
  | {
      readonly status: 'fail' | 'unknown';
      readonly evidence: readonly Evidence[];
      readonly estimate?: Estimate;
    }
  | { readonly status: 'not-applicable'; readonly reason: string }
  | { readonly status: 'error'; readonly error: string };

/** The resource that a verdict is about. */
export interface Subject {
  readonly arn: string;
  readonly type: string;
  readonly accountId: string;
  /** Where it lives; `global` for what lives in no region. */
  readonly region: string;
  readonly name?: string;
  /** Empty where they could not be read, too. */
  readonly tags: Readonly<Record<string, string>>;
}

/** One verdict of one rule on one resource, as the judge gives it. */
export interface Judged {
  readonly rule: string;
  readonly revision: number;
  readonly resource: Subject;
  readonly verdict: Verdict;
  /** When the oldest reading behind it was made, as `Date.toISOString()` writes it. */
  readonly observedAt: string;
}

/** Why a finding opened, or grew worse. */
export type OpenCause = 'drift' | 'new-resource' | 'new-rule' | 'rule-changed' | 'new-account' | 'unblinded';
/** Why a finding is over. */
export type ResolveCause = 'fixed' | 'deleted' | 'excluded' | 'rule-removed' | 'account-left';
/** Why an exemption began to hold for an open finding, or no longer does. */
export type ExemptCause = 'exemption' | 'exemption-expired' | 'exemption-ended';
export type Cause = OpenCause | ResolveCause | ExemptCause;

/** One finding as it is now. All times are observation times (ISO 8601, UTC), but for `lastSeen`. */
export interface FindingState {
  readonly id: string;
  readonly rule: string;
  readonly ruleRevision: number;
  /** Hash of the parameters that it was judged under. */
  readonly params: string;
  readonly resource: Subject;
  readonly severity: Severity;
  readonly title?: string;
  /** The last thing that is known for sure is that it fails. */
  readonly open: boolean;
  /** The newest verdict. `pass` stands only in the change that tells of a fix. */
  readonly verdict: 'pass' | 'fail' | 'unknown' | 'error';
  /** When it was first seen failing without a break; what never failed: first seen unknown. */
  readonly firstSeen: string;
  /** When the present verdict began. */
  readonly since: string;
  /** When it was last seen failing; none where it is not open. */
  readonly lastFail?: string;
  /** Until when it is known to have been well, or not to have been at all. */
  readonly lastClear?: string;
  /** The time of the last scan that told its verdict. */
  readonly lastSeen: string;
  /** The oldest reading behind the present verdict. */
  readonly observedAt: string;
  /** What violated when it last failed: see `evidenceKeys`. */
  readonly keys: readonly string[];
  /** Of the present verdict; none for an error. */
  readonly evidence: readonly Evidence[];
  readonly error?: string;
  /** What a fix saves, where that is known. */
  readonly estimate?: Estimate;
  /** Why it opened. */
  readonly cause?: Cause;
  /** What somebody has accepted of it: see `exemptions/exempting.ts`. */
  readonly exemption?: Exempt;
}

/** The identity of a finding: the first 128 bits of a SHA-256, as 32 hexadecimal digits. Never changes its recipe. */
export const findingId = (rule: string, accountId: string, region: string, arn: string): string =>
  hash('sha256', JSON.stringify([rule, accountId, region, arn]), 'hex').slice(0, 32);

/** The paths that violate, sorted, each once. A fail with a path that was not there before is worse. */
export function evidenceKeys(verdict: Verdict): readonly string[] {
  if (verdict.status !== 'fail') return [];
  const violated = verdict.evidence.filter(({ status }) => status === 'violated');
  return [...new Set(violated.map(({ path }) => path))].sort();
}

/** A short hash of a rule's parameters; the order of their names does not matter. */
export const paramsHash = (params: object): string =>
  hash('sha256', JSON.stringify(params, sorted), 'hex').slice(0, 16);

const sorted = (_key: string, value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
