/** Questions that are asked often, in Athena's SQL. Every column has a name, and every table is read by `day`. */

import type { ChangeRow, CoverageRow, FindingRow, ScanRow } from '../reports/tables/schema.ts';

interface Query {
  readonly about: string;
  readonly sql: string;
}

/** Names of columns, checked against the table when this is compiled. */
type Names<Row> = (...names: readonly (keyof Row & string)[]) => string;
const names = (...given: readonly string[]): string => given.join(', ');

const ofFindings: Names<FindingRow> = names;
const ofChanges: Names<ChangeRow> = names;
const ofCoverage: Names<CoverageRow> = names;
const ofScans: Names<ScanRow> = names;

/**
 * The newest snapshot of each account within a week. The day is that of the last scan that read the account (its
 * coverage), as an account with nothing wrong has no row in `findings`.
 */
const current = `WITH week AS (SELECT cast(current_date - INTERVAL '7' DAY AS varchar) AS first_day),
latest AS (
  SELECT account, max(day) AS day FROM coverage
  WHERE status = 'ok' AND day >= (SELECT first_day FROM week) GROUP BY account
),
current_findings AS (
  SELECT f.* FROM findings f JOIN latest l ON f.account = l.account AND f.day = l.day
  WHERE f.day >= (SELECT first_day FROM week)
)`;

export const queries: Readonly<Record<string, Query>> = {
  OpenBySeverity: {
    about: 'Open findings by severity and rule but exempt ones, as each account was last seen within a week',
    sql: `${current}
SELECT ${ofFindings('severity', 'rule')}, count(*) AS findings, count(DISTINCT account) AS accounts,
  min(${ofFindings('first_seen')}) AS oldest
FROM current_findings WHERE open AND status <> 'exempt' GROUP BY severity, rule ORDER BY findings DESC`,
  },
  OpenFindings: {
    about: 'Every open finding with its evidence, as each account was last seen within a week',
    sql: `${current}
SELECT ${ofFindings('severity', 'rule', 'account', 'region', 'arn', 'first_seen', 'status', 'evidence')}
FROM current_findings WHERE open ORDER BY first_seen`,
  },
  ExemptionsExpiring: {
    about: 'Exemptions in use that end within 30 days, with what then fails again, within a week',
    sql: `${current}
SELECT ${ofFindings('exempt_until', 'exempt_by', 'exempt_owner', 'exempt_reason')}, count(*) AS findings,
  count(DISTINCT account) AS accounts, array_agg(DISTINCT rule) AS rules
FROM current_findings WHERE status = 'exempt' AND exempt_until <= cast(current_date + INTERVAL '30' DAY AS varchar)
GROUP BY exempt_until, exempt_by, exempt_owner, exempt_reason ORDER BY exempt_until`,
  },
  ChangesOfWeek: {
    about: 'What opened, was resolved, reopened or grew worse within a week',
    sql: `SELECT ${ofChanges('changed_at', 'kind', 'cause', 'severity', 'rule', 'account', 'region', 'arn')} FROM changes
WHERE day >= cast(current_date - INTERVAL '7' DAY AS varchar) ORDER BY ${ofChanges('changed_at')} DESC`,
  },
  CoverageGaps: {
    about: 'What could not be seen within a day, by call and error',
    sql: `SELECT ${ofCoverage('call', 'error', 'denied_by')}, count(DISTINCT account) AS accounts, sum("count") AS times FROM coverage
WHERE status = 'gap' AND day >= cast(current_date - INTERVAL '1' DAY AS varchar)
GROUP BY call, error, denied_by ORDER BY times DESC`,
  },
  Scans: {
    about: 'The scans of a month: how long they took, what they saw, what they missed',
    sql: `SELECT ${ofScans('scan', 'started_at', 'finished_at', 'accounts', 'accounts_failed', 'units_failed', 'resources', 'gaps', 'calls')} FROM scans
WHERE day >= cast(current_date - INTERVAL '30' DAY AS varchar) ORDER BY ${ofScans('started_at')} DESC`,
  },
};
