import { holdsAt } from '../engine/exemptions/exemption.ts';
import type { FindingLine, Status } from '../reports/finding.ts';
import { SEVERITIES, type Tally } from './exit.ts';

export type { FindingLine };

/** What needs looking at first, first. */
const STATUSES: readonly Status[] = ['fail', 'error', 'unknown', 'exempt', 'pass', 'not-applicable'];

/** Counts findings. What is open counts as failing, whatever is known since, but for what is exempt. */
export function tallyOf(findings: Iterable<FindingLine>): Tally {
  const failing = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  let [unknown, errors] = [0, 0];
  for (const { status, open, severity, exemption } of findings) {
    if (open && !exemption) failing[severity]++;
    if (status === 'unknown') unknown++;
    if (status === 'error') errors++;
  }
  return { failing, unknown, errors };
}

/** A finding as of today: an exemption that has ended since the last scan no longer holds. */
export function asOf(finding: FindingLine, now: Date): FindingLine {
  const { exemption, verdict, ...rest } = finding;
  if (!exemption || holdsAt(exemption, now.toISOString())) return finding;
  return { ...rest, status: verdict ?? rest.status };
}

/** The order people read in: the worst first, then what belongs together. */
export function inOrder(findings: readonly FindingLine[]): FindingLine[] {
  const key = ({ severity, status, rule, resource }: FindingLine) =>
    [
      SEVERITIES.indexOf(severity),
      STATUSES.indexOf(status),
      rule,
      resource.account,
      resource.region,
      resource.arn,
    ].join('\0');
  return findings
    .map((finding) => [key(finding), finding] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, finding]) => finding);
}
