import type { Kind } from './column.ts';
import type { NamedColumn } from './schema.ts';

/** What the Parquet writer takes. Null stands for a value that is not there. */
export type Stored = string | boolean | number | bigint | Date | null;

/** Says what is wrong with a value. */
class Wrong extends Error {}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const LARGEST_INT = 2 ** 31 - 1;

const store: Readonly<Record<Kind, (value: unknown) => Stored>> = {
  string(value) {
    if (typeof value !== 'string') throw new Wrong('is not a string');
    return value;
  },
  json(value) {
    if (typeof value !== 'object') throw new Wrong('is not an object or a list');
    return JSON.stringify(value);
  },
  boolean(value) {
    if (typeof value !== 'boolean') throw new Wrong('is not true or false');
    return value;
  },
  int(value) {
    if (!Number.isInteger(value) || Math.abs(value as number) > LARGEST_INT) {
      throw new Wrong('is not a whole number of 32 bits');
    }
    return value as number;
  },
  bigint(value) {
    if (!Number.isSafeInteger(value)) throw new Wrong('is not a whole number');
    return BigInt(value as number);
  },
  timestamp(value) {
    const time = typeof value === 'string' && TIME.test(value) ? new Date(value) : value;
    if (!isDate(time) || Number.isNaN(time.getTime())) {
      throw new Wrong("is not a time like '2026-11-23T17:45:00.000Z'");
    }
    return time;
  },
};

/**
 * A row's value as it is stored. `place` (the table and the row) stands in the error.
 * Text that looks like a formula stays as it is: Parquet is not CSV.
 */
export function stored(column: NamedColumn, value: unknown, place: () => string): Stored {
  if (value === undefined || value === null) {
    if (column.optional) return null;
    throw new TypeError(`${place()}, column '${column.name}': is missing. Every row must have it.`);
  }
  try {
    if (column.values && !column.values.includes(value as string)) {
      throw new Wrong(`is none of ${column.values.join(', ')}`);
    }
    return store[column.kind](value);
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    throw new TypeError(`${place()}, column '${column.name}': ${shown(value)} ${error.message}.`);
  }
}

/** By its methods, as a Date of another realm is one too. */
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

function shown(value: unknown): string {
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol')
    return typeof value;
  const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
