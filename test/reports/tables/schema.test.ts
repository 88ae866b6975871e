import { describe, expect, test } from '@jest/globals';
import { glueColumns, gluePartitionKeys } from '../../../reports/tables/glue.ts';
import { tables } from '../../../reports/tables/schema.ts';

/**
 * Words that Athena wants in quotes, in a SELECT or in DDL (Athena user guide, "reserved-words"),
 * and those that DuckDB does, on which emulators run Athena.
 */
const RESERVED =
  `all alter and array as authorization between bigint binary boolean both by case cashe cast char column conf
  constraint commit create cross cube current current_date current_timestamp cursor database date dayofweek decimal
  deallocate delete describe distinct double drop else end escape except exchange execute exists extended external
  extract false fetch first float following for foreign from full function grant group grouping having if import in
  inner insert int integer intersect interval into is join last lateral left less like local localtime macro map
  more natural none normalize not null numeric of on only or order out outer over partialscan partition percent
  preceding precision prepare preserve primary procedure range reads recursive reduce references regexp revoke right
  rlike rollback rollup row rows select set skip smallint start table tablesample then time timestamp to transform
  trigger trim true truncate unbounded union uniquejoin unnest update user using utc_tmestamp values varchar views
  when where window with analyse analyze any asc asymmetric at both check collate column default deferrable desc fetch
  initially lambda leading limit offset pivot placing qualify returning show some summarize symmetric trailing variadic`.split(
    /\s+/,
  );

const all = Object.entries(tables);

describe.each(all)('table %s', (name, table) => {
  const names = table.columns.map((column) => column.name);

  test('goes by its name, and says what it is', () => {
    expect(table.name).toBe(name);
    expect(table.comment).not.toBe('');
  });

  test('has columns that need no quotes, each once, none of them the partition key', () => {
    expect(names.filter((column) => !/^[a-z][a-z_]*$/.test(column))).toEqual([]);
    expect(names.filter((column) => RESERVED.includes(column))).toEqual([]);
    expect(new Set([...names, table.partitionKey.name]).size).toBe(names.length + 1);
  });

  test('explains each column within the limit of Glue', () => {
    const lengths = table.columns.map(({ comment }) => comment.length);
    expect(Math.min(...lengths)).toBeGreaterThan(0);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(255);
  });

  test('is sorted by columns of its own', () => {
    expect(names).toEqual(expect.arrayContaining([...table.sortedBy]));
  });

  test('starts with the version of its schema, and is partitioned by day alone', () => {
    expect(glueColumns(table)[0]).toMatchObject({ name: 'schema_version', type: 'int' });
    expect(gluePartitionKeys(table)).toMatchObject([{ name: 'day', type: 'string' }]);
  });
});

test('Glue gets the types of Athena, in the order of the columns', () => {
  const types = Object.fromEntries(glueColumns(tables.findings).map(({ name, type }) => [name, type]));
  expect(Object.keys(types)).toEqual(tables.findings.columns.map(({ name }) => name));
  expect(types).toMatchObject({
    id: 'string',
    open: 'boolean',
    tags: 'string',
    first_seen: 'timestamp',
    revision: 'bigint',
  });
});
