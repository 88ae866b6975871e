import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { encodeTable } from '../../../reports/tables/encode.ts';
import type {
  ChangeRow,
  CoverageRow,
  FindingRow,
  Rows,
  ScanRow,
  TableName,
} from '../../../reports/tables/schema.ts';

/** The file of some rows, as Parquet readers get it. */
export function fileOf<N extends TableName>(name: N, rows: readonly Rows[N][]): ArrayBuffer {
  const bytes = encodeTable(name, rows);
  if (!bytes) throw new Error(`no file for ${name}`);
  return new Uint8Array(bytes).buffer;
}

/** What a reader makes of the rows. */
export const readBack = <N extends TableName>(name: N, rows: readonly Rows[N][]) =>
  parquetReadObjects({ file: fileOf(name, rows) });

/** The schema in the file: name, physical type, logical type, repetition. */
export const typesIn = (file: ArrayBuffer) =>
  parquetMetadata(file)
    .schema.slice(1)
    .map(({ name, type, converted_type, repetition_type }) => [name, type, converted_type, repetition_type]);

export const finding = {
  id: '00f3',
  rule: 's3-bucket-blocks-public-access',
  service: 's3',
  severity: 'high',
  category: 'exposure',
  title: 'S3 buckets block public access',
  status: 'fail',
  open: true,
  account: '111111111111',
  region: 'eu-west-1',
  type: 'AWS::S3::Bucket',
  arn: 'arn:aws:s3:::logs',
  name: '=cmd()|A1',
  tags: { Owner: 'ünïcode 🪢' },
  evidence: [{ path: 'facets.x', actual: { $gap: null }, expected: 'be true', status: 'violated' }],
  first_seen: '2026-11-20T17:45:00.123Z',
  since: '2026-11-20T19:45:00+02:00',
  last_seen: '2026-11-23T17:45:00Z',
  last_fail: new Date('2026-11-23T17:44:00.001Z'),
  observed_at: '2026-11-23T17:44:00Z',
  revision: 2 ** 40,
  scan: '20261123T174500Z-1a2b3c4d',
  verdict: 'fail',
  exempt_by: 'old-logs',
  exempt_owner: 'data-team',
  exempt_reason: '=1+1',
  exempt_ticket: 'SEC-1',
  exempt_until: '2026-12-31',
  cents_per_month: 365,
} as const satisfies FindingRow;

export const change = {
  id: '00f3-7',
  finding: '00f3',
  kind: 'opened',
  cause: 'drift',
  rule: 's3-bucket-blocks-public-access',
  severity: 'high',
  account: '111111111111',
  region: 'eu-west-1',
  type: 'AWS::S3::Bucket',
  arn: 'arn:aws:s3:::logs',
  changed_at: '2026-11-23T17:45:00Z',
  revision: 7,
  scan: '20261123T174500Z-1a2b3c4d',
  exempt_by: 'old-logs',
} as const satisfies ChangeRow;

export const called = {
  scan: '20261123T174500Z-1a2b3c4d',
  account: '111111111111',
  region: 'eu-west-1',
  service: 's3',
  operation: 'ListBuckets',
  calls: 3,
  status: 'ok',
} as const satisfies CoverageRow;

export const blocked = {
  scan: '20261123T174500Z-1a2b3c4d',
  account: '111111111111',
  status: 'gap',
  call: 'sts:AssumeRole',
  error: 'AccessDenied',
  denied_by: 'an SCP',
  count: 1,
} as const satisfies CoverageRow;

export const scanRow: ScanRow = {
  scan: '20261123T174500Z-1a2b3c4d',
  started_at: '2026-11-23T17:45:00Z',
  finished_at: '2026-11-23T17:46:30.5Z',
  full_scan: true,
  accounts: 3,
  accounts_failed: 0,
  units: 6,
  units_failed: 0,
  rules: 40,
  resources: 120,
  verdicts_pass: 200,
  verdicts_fail: 30,
  verdicts_unknown: 2,
  verdicts_error: 0,
  verdicts_not_applicable: 8,
  failing_critical: 1,
  failing_high: 9,
  failing_medium: 10,
  failing_low: 10,
  failing_info: 0,
  opened_critical: 0,
  opened_high: 1,
  opened_medium: 0,
  opened_low: 0,
  opened_info: 0,
  resolved: 1,
  worsened: 0,
  reopened: 0,
  gaps: 2,
  calls: 300,
  calls_by_operation: { 's3:ListBuckets': 3 },
  notes: [],
};
