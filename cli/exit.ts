import type { Severity } from '../engine/rule.ts';

/** What the process ends with. Scripts rely on it. */
export const EXIT = {
  clean: 0,
  failing: 1,
  usage: 2,
  incomplete: 3,
  internal: 4,
  interrupted: 130,
  /** The reader went away: as if SIGPIPE had ended us. */
  brokenPipe: 141,
} as const;

/** Worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const satisfies Severity[];
export const FAIL_ON = ['none', 'low', 'medium', 'high', 'critical'] as const;

/** What the exit code is decided from. */
export interface Tally {
  readonly failing: Readonly<Record<Severity, number>>;
  /** What could not be judged, or not even be seen. */
  readonly unknown: number;
  /** Rules that broke. */
  readonly errors: number;
}

export interface Limits {
  readonly failOn: (typeof FAIL_ON)[number];
  readonly maxUnknown: number;
}

/** Is `severity` as bad as `limit`, or worse? */
export const atLeast = (severity: Severity, limit: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);

/** A broken rule comes before a failing finding, and that before something unseen. */
export function exitCode({ failing, unknown, errors }: Tally, { failOn, maxUnknown }: Limits): number {
  if (errors > 0) return EXIT.internal;
  const bad = SEVERITIES.some((one) => failOn !== 'none' && failing[one] > 0 && atLeast(one, failOn));
  if (bad) return EXIT.failing;
  return unknown > maxUnknown ? EXIT.incomplete : EXIT.clean;
}
