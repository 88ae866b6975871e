/** Places in an answer: each member of each record, and each element of each list. */
export type Path = readonly (string | number)[];

const isLeaf = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array;

/** How many elements of a list are looked into: those of longer lists are there to be many, and all alike. */
const MOST = 20;

/** All places in a value, the outer ones first. */
export function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (isLeaf(value)) return [];
  const members = Object.entries(value as object).slice(0, Array.isArray(value) ? MOST : undefined);
  return members.flatMap(([key, member]: [string, unknown]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [here, ...pathsIn(member, here)];
  });
}

/** What is at a place. */
export const at = (value: unknown, path: Path): unknown =>
  path.reduce((of, key) => (of as Record<string | number, unknown> | undefined)?.[key], value);

/** A copy that is different in one place: `undefined` removes the member, or the element. */
export function changed<T>(value: T, [key, ...rest]: Path, change: (was: unknown) => unknown): T {
  if (key === undefined || isLeaf(value)) return value;
  const was = (value as Readonly<Record<string | number, unknown>>)[key];
  if (was === undefined) return value;
  const is = rest.length > 0 ? changed(was, rest, change) : change(was);
  if (Array.isArray(value)) {
    return value.flatMap((element: unknown, index) =>
      index !== key ? [element] : is === undefined ? [] : [is],
    ) as T;
  }
  const others = Object.entries(value as object).filter(([name]) => name !== key);
  return (is === undefined ? Object.fromEntries(others) : { ...value, [key]: is }) as T;
}

/** Without indices: `trailList.IsMultiRegionTrail`. */
export const nameOf = (path: Path): string => path.filter((key) => typeof key === 'string').join('.');
