/** Hides facts of a world, one at a time, as gaps. */
import { gap, holed, tripwire } from '../../../../inventory/reading.ts';

export const HIDDEN = gap({ call: 'test', error: 'Hidden' });
export type Path = readonly (string | number)[];

/** All places of a world that could be hidden: members of what AWS says, elements of its lists. */
export function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    const isText = Array.isArray(value) && typeof inner !== 'object';
    return [...(isText ? [] : [at]), ...placesIn(inner, at)];
  });
}
/** The spaces of a view are no facts, and are always there. */
export const isFact = (path: Path): boolean =>
  !['self', 'related', 'facets', 'face', 'region', 'ours', 'theirs', 'transit'].includes(String(path.at(-1)));

export function swapped(value: unknown, [key = '', ...rest]: Path, by: unknown): unknown {
  if (Array.isArray(value))
    return value.map((one: unknown, index) =>
      index === key
        ? rest.length > 0
          ? swapped(one, rest, by)
          : by === HIDDEN
            ? tripwire(HIDDEN)
            : by
        : one,
    );
  const record = value as Readonly<Record<string, unknown>>;
  return holed({ ...record, [key]: rest.length > 0 ? swapped(record[key], rest, by) : by });
}
export const at = (value: unknown, path: Path): unknown =>
  path.reduce((inner, key) => (inner as Readonly<Record<string, unknown>> | undefined)?.[key], value);
