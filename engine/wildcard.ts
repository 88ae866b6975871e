/** Patterns in which `*` is any text and `?` is any one character. Never a regular expression: none can run away. */

/** Whether a text has wildcards. */
export const isPattern = (text: string): boolean => /[*?]/.test(text);

/** What stands before the first wildcard: every text that matches begins so. */
export const beginningOf = (pattern: string): string => /^[^*?]*/.exec(pattern)?.[0] ?? '';

/** Makes a test of a pattern. At most its length times that of the text in steps. */
export function wildcard(pattern: string): (text: string) => boolean {
  if (!isPattern(pattern)) return (text) => text === pattern;
  if (/^\*+$/.test(pattern)) return () => true;
  const prefix = beginningOf(pattern);
  const suffix = /[^*?]*$/.exec(pattern)?.[0] ?? '';
  return (text) => text.startsWith(prefix) && text.endsWith(suffix) && matches(pattern, text, () => true);
}

/** Whether a text, from its beginning to its end, is one that the pattern stands for. Upper and lower case differ. */
export const isMatch = (pattern: string, text: string): boolean => wildcard(pattern)(text);

/** Whether all that `narrow` matches, `wide` matches too. It may say no where both can hardly be compared. */
export const isWithin = (narrow: string, wide: string): boolean =>
  narrow === wide || matches(wide, narrow, (sign) => sign !== '*');

/** Greedy, going back to the last `*` only: what an earlier one took need never be looked at again. */
function matches(pattern: string, text: string, isOne: (sign: string) => boolean): boolean {
  let [at, from] = [0, 0];
  let [star, taken] = [-1, 0];
  while (from < text.length) {
    const sign = pattern[at];
    const own = text[from] ?? '';
    if (sign === '*') [star, taken, at] = [at, from, at + 1];
    else if (sign === '?' ? isOne(own) : sign === own) [at, from] = [at + 1, from + 1];
    else if (star >= 0) [at, from] = [star + 1, ++taken];
    else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
