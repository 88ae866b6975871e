/** What a column can hold: its type in Athena and Glue, and in the Parquet file. */
export const kinds = {
  string: { athena: 'string', parquet: { type: 'BYTE_ARRAY', converted_type: 'UTF8' } },
  /** An object or a list, written as JSON text: read it with `json_extract`. */
  json: { athena: 'string', parquet: { type: 'BYTE_ARRAY', converted_type: 'UTF8' } },
  boolean: { athena: 'boolean', parquet: { type: 'BOOLEAN' } },
  int: { athena: 'int', parquet: { type: 'INT32' } },
  bigint: { athena: 'bigint', parquet: { type: 'INT64' } },
  /** Milliseconds, in UTC. */
  timestamp: { athena: 'timestamp', parquet: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' } },
} as const;

export type Kind = keyof typeof kinds;

export interface Column {
  readonly kind: Kind;
  /** For people who look at the table; at most 255 characters, the limit of Glue. */
  readonly comment: string;
  /** May be missing in a row; then it is NULL. */
  readonly optional?: true;
  /** The only strings that it may hold. */
  readonly values?: readonly string[];
}

/** The columns of a table by their names, in their order. New ones come last, and are optional. */
export type Columns = Readonly<Record<string, Column>>;

/** How a value is given to a row. Times are ISO 8601 with `Z` or an offset. */
interface Given {
  string: string;
  json: object;
  boolean: boolean;
  int: number;
  bigint: number;
  timestamp: string | Date;
}

type ValueOf<C extends Column> = C extends { readonly values: readonly (infer V)[] } ? V : Given[C['kind']];

/** The plain object that makes a row of such columns. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C as C[K] extends { optional: true } ? never : K]: ValueOf<C[K]>;
} & {
  readonly [K in keyof C as C[K] extends { optional: true } ? K : never]?: ValueOf<C[K]> | undefined;
};
