/** What a file could say: text, numbers, lists and records, and nothing else. */
type Path = readonly PropertyKey[];

/** How many records and lists may be in each other, and how many values there may be. */
const [DEEPEST, MOST] = [50, 500_000];

export interface Plain {
  /** Without the members that are undefined. */
  readonly value: unknown;
  readonly problems: readonly { readonly path: Path; readonly message: string }[];
}

/** Looks through a value, which may be what a module of somebody exports: functions, dates and circles are refused. */
export function plainOf(given: unknown): Plain {
  const problems: { readonly path: Path; readonly message: string }[] = [];
  let left = MOST;
  const refuse = (path: Path, message: string): unknown => {
    problems.push({ path, message });
    return undefined;
  };
  const part = (value: unknown, path: Path, above: readonly unknown[]): unknown => {
    if (--left < 0) return left === -1 ? refuse(path, `more than ${MOST} values`) : undefined;
    if (value === undefined || value === null || typeof value === 'boolean') return value;
    if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return value;
    if (typeof value === 'number') return refuse(path, `${value} is no number to set anything to`);
    if (typeof value !== 'object') return refuse(path, `a ${typeof value} cannot be written here`);
    if (above.length >= DEEPEST || above.includes(value))
      return refuse(
        path,
        above.includes(value) ? 'it holds itself' : `it is more than ${DEEPEST} levels deep`,
      );
    const within = [...above, value];
    if (Array.isArray(value)) return value.map((one, index) => part(one, [...path, index], within));
    const prototype: unknown = Object.getPrototypeOf(value);
    // Another realm has another Object.prototype; what is above it is nothing in each.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
      return refuse(path, 'it is no plain record; write its members out');
    const parts = Object.entries(value).map(([key, one]) => {
      // Schemas read past this name: it would be accepted in silence.
      if (key === '__proto__') refuse([...path, key], `no key can be named '__proto__'`);
      return [key, part(one, [...path, key], within)] as const;
    });
    return Object.fromEntries(parts.filter(([, one]) => one !== undefined));
  };
  return { value: part(given, [], []), problems };
}
