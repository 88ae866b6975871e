/** What came of a scan, and of judging each of its accounts. */
import type { Severity } from '../../engine/rule.ts';
import type { Reason } from '../../inventory/reading.ts';
import type { Unseen } from '../../reports/unseen.ts';

/** One thing that could not be seen, and how often. */
export interface GapLine extends Reason {
  readonly account: string;
  readonly region?: string;
  readonly type?: string;
  readonly count: number;
}

export type BySeverity = Readonly<Record<Severity, number>>;
export type VerdictName = 'pass' | 'fail' | 'unknown' | 'error' | 'not-applicable';

/** What people are told in one line, for many changes at once: a new rule, a first scan, an account that left. */
export interface GroupLine {
  readonly kind: string;
  readonly cause: string;
  readonly rule?: string;
  readonly count: number;
  readonly accounts: readonly string[];
}

/** A call that an account did not answer, or not in all places. */
export interface Blind extends Pick<GapLine, 'account' | 'call' | 'error' | 'deniedBy' | 'region'> {
  /** How many readings it cost. Its region is named where it is one. */
  readonly count?: number;
  /** Set where it may hide what else cannot be seen: nothing of the account was read, or not to the end. */
  readonly whole?: boolean;
}

/** What somebody has accepted; what `failing` and the exit code leave out. */
export interface Accepted {
  /** Open findings. */
  readonly failing: number;
  /** Verdicts of this scan that are unknown, and gaps that led to nothing else than such. */
  readonly unknown: number;
  readonly gaps: number;
}

/** What came of judging one account. */
export interface Outcome {
  readonly scan: string;
  readonly account: string;
  readonly revision: number;
  readonly units: number;
  readonly unitsFailed: number;
  readonly resources: number;
  readonly verdicts: Readonly<Record<VerdictName, number>>;
  /** Open findings by severity, without those that are exempt. */
  readonly failing: BySeverity;
  /** Left out by a Plumbline that knew no exemptions. */
  readonly exempt?: Accepted;
  readonly opened: BySeverity;
  readonly resolved: number;
  readonly worsened: number;
  readonly reopened: number;
  readonly lines: readonly GroupLine[];
  readonly gaps: readonly GapLine[];
  readonly gapCount: number;
  /** Every call that failed, once. */
  readonly blind: readonly Blind[];
  readonly calls: Readonly<Record<string, number>>;
  /** Set where the account could not be entered. */
  readonly blocked?: Reason;
}

/** What came of a scan. */
export interface Summary {
  readonly schemaVersion: 1;
  readonly scan: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly full: boolean;
  readonly accounts: number;
  readonly accountsFailed: number;
  readonly units: number;
  readonly unitsFailed: number;
  readonly rules: number;
  readonly resources: number;
  readonly verdicts: Readonly<Record<VerdictName, number>>;
  /** Open findings by severity, without those that are exempt. */
  readonly failing: BySeverity;
  /** Left out by a Plumbline that knew no exemptions. */
  readonly exempt?: Accepted;
  readonly opened: BySeverity;
  readonly resolved: number;
  readonly worsened: number;
  readonly reopened: number;
  readonly lines: readonly GroupLine[];
  /** The most frequent gaps, at most 100; `gapCount` counts all. */
  readonly gaps: readonly GapLine[];
  readonly gapCount: number;
  /** All gaps by their cause. Left out by a Plumbline that did not group them. */
  readonly unseen?: readonly Unseen[];
  readonly calls: number;
  readonly callsByOperation: Readonly<Record<string, number>>;
  /** Files at run time that were refused, a line a problem: what they said before stays in force. */
  readonly configProblems?: readonly string[];
  /** Rules that were left out because what they read is not allowed. */
  readonly leftOut?: readonly string[];
}
