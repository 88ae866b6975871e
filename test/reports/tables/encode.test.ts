import { describe, expect, test } from '@jest/globals';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { encodeTable } from '../../../reports/tables/encode.ts';
import { SCHEMA_VERSION, tables } from '../../../reports/tables/schema.ts';
import type { CoverageRow, FindingRow } from '../../../reports/tables/schema.ts';
import { blocked, called, change, fileOf, finding, readBack, scanRow, typesIn } from './rows.ts';

describe('a file', () => {
  test('gives back a finding, with times in UTC, whole numbers, JSON as text and formulas as they are', async () => {
    const [row] = await readBack('findings', [finding]);
    expect(row).toEqual({
      ...finding,
      schema_version: SCHEMA_VERSION,
      cents_per_month: 365n,
      tags: '{"Owner":"ünïcode 🪢"}',
      evidence: JSON.stringify(finding.evidence),
      error: null,
      first_seen: new Date(Date.UTC(2026, 10, 20, 17, 45, 0, 123)),
      since: new Date(Date.UTC(2026, 10, 20, 17, 45)),
      last_seen: new Date(Date.UTC(2026, 10, 23, 17, 45)),
      last_fail: new Date(Date.UTC(2026, 10, 23, 17, 44, 0, 1)),
      observed_at: new Date(Date.UTC(2026, 10, 23, 17, 44)),
      revision: 2n ** 40n,
    });
  });

  test('gives back changes, coverage and scans', async () => {
    const at = new Date(Date.UTC(2026, 10, 23, 17, 45));
    expect(await readBack('changes', [change])).toEqual([
      { ...change, schema_version: SCHEMA_VERSION, name: null, changed_at: at, revision: 7n },
    ]);
    const [gap, ok] = await readBack('coverage', [called, blocked]);
    expect(ok).toMatchObject({ ...called, calls: 3n, call: null, error: null, count: null });
    expect(gap).toMatchObject({ ...blocked, count: 1n, region: null, calls: null, service: null });
    const [scan] = await readBack('scans', [scanRow]);
    expect(scan).toMatchObject({ full_scan: true, verdicts_pass: 200n, opened_high: 1n, started_at: at });
    expect(scan).toMatchObject({ calls_by_operation: '{"s3:ListBuckets":3}', notes: '[]' });
  });

  test('is sorted by account, region and type', async () => {
    const places = [
      ['222222222222', 'eu-west-1', 'AWS::EC2::Instance'],
      ['111111111111', 'us-east-1', 'AWS::S3::Bucket'],
      ['111111111111', 'eu-west-1', 'AWS::S3::Bucket'],
      ['111111111111', 'us-east-1', 'AWS::EC2::Volume'],
    ] as const;
    const rows = places.map(([account, region, type]) => ({ ...finding, account, region, type }));
    const back = await readBack('findings', rows);
    expect(back.map(({ account, region, type }) => [account, region, type] as unknown)).toEqual(
      [2, 3, 1, 0].map((index) => places[index]),
    );
  });

  test('is made of groups that a reader can pass over by account, and loses no row between them', async () => {
    const rows = Array.from({ length: 20_001 }, (_, calls) => ({
      ...called,
      calls,
      account: calls === 0 ? '222222222222' : '111111111111',
    }));
    const file = fileOf('coverage', rows);
    const { row_groups: groups } = parquetMetadata(file);
    const accounts = groups.map(({ columns }) =>
      columns.find((column) => column.meta_data?.path_in_schema[0] === 'account'),
    );
    expect(accounts.map((column) => column?.meta_data?.statistics)).toMatchObject([
      { min_value: '111111111111', max_value: '111111111111' },
      { min_value: '222222222222', max_value: '222222222222' },
    ]);
    const back = await parquetReadObjects({ file, columns: ['calls'] });
    expect(back.map(({ calls }) => Number(calls))).toEqual([...rows.keys()].slice(1).concat(0));
  });

  test('has the types of the schema, and all its columns also where every value is missing', () => {
    expect(typesIn(fileOf('coverage', [blocked]))).toEqual([
      ['schema_version', 'INT32', undefined, 'REQUIRED'],
      ['scan', 'BYTE_ARRAY', 'UTF8', 'REQUIRED'],
      ['account', 'BYTE_ARRAY', 'UTF8', 'REQUIRED'],
      ['region', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
      ['service', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
      ['operation', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
      ['calls', 'INT64', undefined, 'OPTIONAL'],
      ['status', 'BYTE_ARRAY', 'UTF8', 'REQUIRED'],
      ['call', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
      ['error', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
      ['denied_by', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
      ['type', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
      ['resources', 'INT64', undefined, 'OPTIONAL'],
      ['count', 'INT64', undefined, 'OPTIONAL'],
    ]);
    const types = new Map(typesIn(fileOf('findings', [finding])).map(([name, ...rest]) => [name, rest]));
    expect(types.get('open')).toEqual(['BOOLEAN', undefined, 'REQUIRED']);
    expect(types.get('last_fail')).toEqual(['INT64', 'TIMESTAMP_MILLIS', 'OPTIONAL']);
  });

  test('is not made of no rows', () => {
    for (const name of Object.keys(tables) as (keyof typeof tables)[]) {
      expect(encodeTable(name, [])).toBeUndefined();
    }
  });
});

describe('a row that is wrong is named with its column', () => {
  const { severity, ...without } = finding;
  test.each([
    ['a missing value', without, `findings row 1, column 'severity': is missing`],
    ['null where there must be something', { ...finding, arn: null }, `column 'arn': is missing`],
    ['a word that is none of those', { ...finding, severity: 'hihg' }, `'hihg' is none of critical, high`],
    [
      'a number for a text',
      { ...finding, account: 111111111111 },
      `column 'account': 111111111111 is not a string`,
    ],
    ['a text for a truth', { ...finding, open: 'true' }, `column 'open': 'true' is not true or false`],
    ['a fraction', { ...finding, revision: 1.5 }, `column 'revision': 1.5 is not a whole number`],
    ['a number beyond what is exact', { ...finding, revision: 2 ** 53 }, 'is not a whole number'],
    [
      'JSON that is text already',
      { ...finding, tags: '{}' },
      `column 'tags': '{}' is not an object or a list`,
    ],
    [
      'a time without a zone',
      { ...finding, since: '2026-11-23T17:45:00' },
      `column 'since': '2026-11-23T17:45:00' is not`,
    ],
    ['a day that is none', { ...finding, since: '2026-13-45T17:45:00Z' }, `is not a time like`],
    [
      'a date that is none',
      { ...finding, since: new Date(Number.NaN) },
      `column 'since': null is not a time`,
    ],
    [
      'a column that is none',
      { ...finding, firstSeen: 'x' },
      `findings row 1: no column is called 'firstSeen'`,
    ],
    ['the version', { ...finding, schema_version: 1 }, `no column is called 'schema_version'`],
  ])('%s', (_, wrong, message) => {
    expect(() => encodeTable('findings', [finding, wrong as FindingRow])).toThrow(message);
  });

  test('by the place it was given in, not the one it is sorted to', () => {
    const rows = [
      { ...called, account: '3' },
      { ...called, account: '2', calls: -0.5 },
      { ...called, account: '1' },
    ];
    expect(() => encodeTable('coverage', rows satisfies CoverageRow[])).toThrow(
      `coverage row 1, column 'calls'`,
    );
    expect(severity).toBe('high');
  });
});
