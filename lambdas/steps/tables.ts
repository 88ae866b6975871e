/** The tables that people query, made from the state and from what a scan found. */
import type { Change } from '../../engine/changes.ts';
import type { AccountState } from '../../engine/state/state.ts';
import { encodeTable } from '../../reports/tables/encode.ts';
import type { CoverageRow, Rows } from '../../reports/tables/schema.ts';
import {
  changesTableKey,
  coverageTableKey,
  dayOf,
  findingsTableKey,
  scansTableKey,
} from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { readState } from './state.ts';
import { changeRow, findingRow } from './table-rows.ts';
import type { GapLine, OutOfScope, Plan, Summary } from './types.ts';

export interface Written {
  readonly plan: Plan;
  readonly state: AccountState;
  readonly changes: readonly Change[];
  readonly gaps: readonly GapLine[];
  /** Region → `s3:ListBuckets` → calls. */
  readonly calls: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly outOfScope?: readonly OutOfScope[] | undefined;
}

/**
 * Writes what an account adds to the tables. Changes and coverage have names of their own scan, so writing them
 * again changes nothing; the findings of the day on which the scan began are written until they show the newest state,
 * whoever wrote it. Findings and coverage of a scan stand under the same day, so that they can be joined.
 */
export async function writeTables(
  store: Store,
  { plan, state, changes, gaps, calls, outOfScope }: Written,
): Promise<void> {
  const { scan, startedAt } = plan;
  const { accountId } = state;
  const day = dayOf(startedAt);
  const [first] = changes;
  if (first) {
    await put(store, changesTableKey(day, accountId, first.revision), 'changes', changes.map(changeRow));
  }
  await writeCoverage(store, plan, accountId, gaps, calls, outOfScope);
  let shown: AccountState | undefined = state;
  for (;;) {
    const rows = [...shown.findings.values()].map((finding) =>
      findingRow(finding, shown?.revision ?? 0, scan),
    );
    await put(store, findingsTableKey(day, accountId), 'findings', rows);
    const now: AccountState | undefined = (await readState(store, accountId)).state;
    if (!now || now.revision === shown.revision) return;
    shown = now;
  }
}

/** Writes what a scan called in an account, what it could not see there, and what it did not look for. */
export async function writeCoverage(
  store: Store,
  { scan, startedAt }: Plan,
  account: string,
  gaps: readonly GapLine[],
  calls: Written['calls'],
  outOfScope: Written['outOfScope'] = [],
): Promise<void> {
  const key = coverageTableKey(dayOf(startedAt), scan, account);
  await put(store, key, 'coverage', [
    ...coverageRows(scan, account, gaps, calls),
    ...outOfScope.map(({ region, service, reason }): CoverageRow => ({
      ...{ scan, account, region, status: 'out-of-scope', error: reason },
      ...(service !== undefined && { service }),
    })),
  ]);
}

/** Writes the row of a scan. */
export async function writeScan(store: Store, summary: Summary): Promise<void> {
  const { scan, startedAt, finishedAt, verdicts, failing, opened } = summary;
  await put(store, scansTableKey(dayOf(startedAt), scan), 'scans', [
    {
      scan,
      started_at: startedAt,
      finished_at: finishedAt,
      full_scan: summary.full,
      accounts: summary.accounts,
      accounts_failed: summary.accountsFailed,
      units: summary.units,
      units_failed: summary.unitsFailed,
      rules: summary.rules,
      resources: summary.resources,
      verdicts_pass: verdicts.pass,
      verdicts_fail: verdicts.fail,
      verdicts_unknown: verdicts.unknown,
      verdicts_error: verdicts.error,
      verdicts_not_applicable: verdicts['not-applicable'],
      failing_critical: failing.critical,
      failing_high: failing.high,
      failing_medium: failing.medium,
      failing_low: failing.low,
      failing_info: failing.info,
      opened_critical: opened.critical,
      opened_high: opened.high,
      opened_medium: opened.medium,
      opened_low: opened.low,
      opened_info: opened.info,
      resolved: summary.resolved,
      worsened: summary.worsened,
      reopened: summary.reopened,
      gaps: summary.gapCount,
      calls: summary.calls,
      calls_by_operation: summary.callsByOperation,
      notes: summary.lines,
      ...(summary.exempt && { exempt: summary.exempt.failing, exempt_unknown: summary.exempt.unknown }),
    },
  ]);
}

/** An empty table has no file, and one that was written before for the same thing must go. */
async function put<N extends keyof Rows>(
  store: Store,
  key: string,
  name: N,
  rows: readonly Rows[N][],
): Promise<void> {
  const file = encodeTable(name, rows);
  if (file) await store.put(key, file);
  else await store.delete([key]);
}

function coverageRows(
  scan: string,
  account: string,
  gaps: readonly GapLine[],
  calls: Written['calls'],
): readonly CoverageRow[] {
  const called = Object.entries(calls).flatMap(([region, operations]) =>
    Object.entries(operations).map(([name, count]): CoverageRow => {
      const [service = '', operation = ''] = name.split(':');
      return { scan, account, region, service, operation, calls: count, status: 'ok' };
    }),
  );
  const unseen = gaps.map(({ region, call, error, deniedBy, type, count }): CoverageRow => ({
    ...{ scan, account, status: 'gap', call, error, count },
    ...(region !== undefined && { region }),
    ...(deniedBy !== undefined && { denied_by: deniedBy }),
    ...(type !== undefined && { type }),
  }));
  return [...called, ...unseen];
}
