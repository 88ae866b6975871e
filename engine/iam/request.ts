/** What is asked of policies: a request, of which some things may not be known. */

/**
 * The values of a condition key (in lower case) in the request: `null` where the request has no such key, `undefined`
 * where nobody knows.
 */
export type Context = (key: string) => readonly string[] | null | undefined;

export interface Request {
  /** One action, in lower case: `s3:getobject`. */
  readonly action: string;
  /** An ARN; or a pattern, which stands for all that it matches. */
  readonly resource: string;
  readonly context: Context;
}

/** Knows some keys (in any case), and nothing of all others. */
export function knowing(keys: Readonly<Record<string, string | readonly string[] | null>>): Context {
  const known = new Map(
    Object.entries(keys).map(([key, value]) => [
      key.toLowerCase(),
      typeof value === 'string' ? [value] : value,
    ]),
  );
  return (key) => known.get(key);
}

/** What the first knows, and what the second knows besides. */
export const knowingBoth =
  (first: Context, second: Context): Context =>
  (key) => {
    const values = first(key);
    return values === undefined ? second(key) : values;
  };
