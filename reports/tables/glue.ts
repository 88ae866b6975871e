import { kinds } from './column.ts';
import type { Table } from './schema.ts';

/** A column as Glue wants it; equal to `CfnTable.ColumnProperty` of CDK. */
export interface GlueColumn {
  readonly name: string;
  readonly type: string;
  readonly comment: string;
}

/** The columns of a table for its Glue definition, without the partition key. */
export const glueColumns = (table: Table): GlueColumn[] =>
  table.columns.map(({ name, kind, comment }) => ({ name, type: kinds[kind].athena, comment }));

/** The partition keys of a table for its Glue definition. */
export const gluePartitionKeys = (table: Table): GlueColumn[] => [table.partitionKey];
