import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { kinds } from './column.ts';
import { SCHEMA_VERSION, tables } from './schema.ts';
import type { NamedColumn, Rows, Table, TableName } from './schema.ts';
import { stored } from './value.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows a group. Small enough that a query for one account passes over the others, large enough to compress. */
const GROUP = 20_000;

/**
 * The rows of a table as one Parquet file (Snappy, sorted by account, region and type), or undefined
 * where there are none: then there is no file to write.
 *
 * Throws a TypeError that names row (as it was given, from 0) and column where a value is missing or wrong.
 */
export function encodeTable<N extends TableName>(name: N, rows: readonly Rows[N][]): Uint8Array | undefined {
  if (rows.length === 0) return undefined;
  const table = tables[name];
  refuseStrangers(table, rows);
  const order = sorted(table, rows);
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [{ name: table.name, num_children: table.columns.length }, ...table.columns.map(elementOf)],
    createdBy: `plumbline version ${SCHEMA_VERSION}`,
  });
  for (let from = 0; from < order.length; from += GROUP) {
    const group = order.slice(from, from + GROUP);
    void file.write({ columnData: columnsOf(table, rows, group), rowGroupSize: GROUP });
  }
  void file.finish();
  return writer.getBytes();
}

const elementOf = ({ name, kind, optional }: NamedColumn) => ({
  name,
  ...kinds[kind].parquet,
  repetition_type: optional ? ('OPTIONAL' as const) : ('REQUIRED' as const),
});

/** The values of some rows, column by column. PLAIN is the one encoding of booleans that every reader knows. */
const columnsOf = (table: Table, rows: readonly Row[], order: readonly number[]) =>
  table.columns.map((column) => ({
    name: column.name,
    data:
      column.name === 'schema_version'
        ? order.map(() => SCHEMA_VERSION)
        : valuesOf(table, column, rows, order),
    ...(column.kind === 'boolean' && { encoding: 'PLAIN' as const }),
  }));

const valuesOf = (table: Table, column: NamedColumn, rows: readonly Row[], order: readonly number[]) =>
  order.map((index) => stored(column, rows[index]?.[column.name], () => `${table.name} row ${index}`));

/** The numbers of the rows, in the order in which they are written. */
function sorted(table: Table, rows: readonly Row[]): number[] {
  const keys = table.sortedBy.map((name) => rows.map((row) => row[name] ?? ''));
  return [...rows.keys()].sort((a, b) => {
    for (const key of keys) {
      const [left, right] = [key[a] as string, key[b] as string];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
}

/** A member that no column knows is a slip of the pen, and would be lost without a word. */
function refuseStrangers(table: Table, rows: readonly Row[]): void {
  const known = new Set(table.columns.map(({ name }) => name));
  rows.forEach((row, index) => {
    const stranger = Object.keys(row).find((name) => !known.has(name) || name === 'schema_version');
    if (stranger !== undefined) {
      throw new TypeError(`${table.name} row ${index}: no column is called '${stranger}'.`);
    }
  });
}
