import type { Column, Columns, RowOf } from './column.ts';
import { changes, coverage, findings, scans } from './columns.ts';

/** Goes up when what a column means changes. A new column does not raise it: older files lack it and read NULL. */
export const SCHEMA_VERSION = 1;

export interface NamedColumn extends Column {
  readonly name: string;
}

/** A table of Parquet files under `tables/<name>/day=YYYY-MM-DD/`. */
export interface Table {
  readonly name: string;
  readonly comment: string;
  /** All columns of the files, `schema_version` first. */
  readonly columns: readonly NamedColumn[];
  /** The only partition key: a day in UTC as text, which compares as days do. Not in the files. */
  readonly partitionKey: { readonly name: 'day'; readonly type: 'string'; readonly comment: string };
  /** How rows are sorted within a file, so that Athena can pass over what a query does not want. */
  readonly sortedBy: readonly string[];
}

const table = <C extends Columns>(
  name: string,
  comment: string,
  columns: C,
  sortedBy: readonly (keyof C & string)[],
): Table => ({
  name,
  comment,
  columns: [
    { name: 'schema_version', kind: 'int', comment: 'Version of the meaning of the columns' },
    ...Object.entries(columns).map(([name, column]) => ({ name, ...column })),
  ],
  partitionKey: { name: 'day', type: 'string', comment: 'Day of the scan in UTC, as 2026-11-23' },
  sortedBy,
});

/** The tables that people query. The Glue tables and the files are both made from these. */
export const tables = {
  findings: table('findings', 'What was not a pass after the last scan of the day', findings, [
    'account',
    'region',
    'type',
    'id',
  ]),
  changes: table('changes', 'What opened, was resolved, reopened or grew worse', changes, [
    'account',
    'region',
    'type',
    'id',
  ]),
  coverage: table('coverage', 'What each scan called, and what it could not see', coverage, [
    'account',
    'region',
    'type',
    'status',
    'service',
    'operation',
    'call',
  ]),
  scans: table('scans', 'A row a scan', scans, ['scan']),
} as const;

export type TableName = keyof typeof tables;

/** One finding of the state after a scan. */
export type FindingRow = RowOf<typeof findings>;
/** One change of one finding. */
export type ChangeRow = RowOf<typeof changes>;
/** What one unit called of one operation (`ok`), or one thing that it could not see (`gap`). */
export type CoverageRow = RowOf<typeof coverage>;
/** One scan. */
export type ScanRow = RowOf<typeof scans>;

/** The rows of each table. */
export interface Rows {
  findings: FindingRow;
  changes: ChangeRow;
  coverage: CoverageRow;
  scans: ScanRow;
}
