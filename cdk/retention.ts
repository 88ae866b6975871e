import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { UsageError } from '../lambdas/steps/types.ts';

/** How long things are kept, in days. The state (what is true now) is kept for ever. */
export interface Retention {
  /** Everything of a scan: plan, inventory, markers, outcomes. The tables keep what matters of it. @default 14 */
  readonly scans?: number;
  /** Tables: findings by day, changes, coverage, scans. @default 400 */
  readonly tables?: number;
  /** Overwritten and deleted versions, the state's former ones among them. @default 30 */
  readonly noncurrentVersions?: number;
  /** Results of Athena queries. @default 7 */
  readonly queries?: number;
  /** Logs of the functions and the state machine; days that CloudWatch Logs knows. @default 90 */
  readonly logs?: RetentionDays;
}

const defaults: Required<Retention> = {
  scans: 14,
  tables: 400,
  noncurrentVersions: 30,
  queries: 7,
  logs: RetentionDays.THREE_MONTHS,
};

/** Fills in the defaults. Throws UsageError for what is no whole number of days, or none that logs can have. */
export function retentionOf(given: Retention = {}): Required<Retention> {
  const days = { ...defaults, ...given };
  for (const [name, value] of Object.entries(days)) {
    if (!Number.isInteger(value) || value < 1)
      throw new UsageError(`retention.${name}: ${value} is no number of days; write a whole one from 1`);
  }
  if (!(days.logs in RetentionDays)) {
    const known = Object.values(RetentionDays).filter((value) => typeof value === 'number');
    throw new UsageError(`retention.logs: ${days.logs} days cannot be had; use one of ${known.join(', ')}`);
  }
  return days;
}
