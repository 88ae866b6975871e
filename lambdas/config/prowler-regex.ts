/** Regular expressions of a Prowler mutelist as patterns of ours, where they can say the same. */

/** What a regular expression finds anywhere in a text, as patterns for a whole text; undefined where none can say it. */
export function patternsOf(regex: string): readonly Whole[] | undefined {
  // A star in front stands for any text there.
  const ways = split(regex.startsWith('*') ? `.${regex}` : regex);
  const found = ways?.map(patternOf);
  return found?.every((one) => one !== undefined) ? found : undefined;
}

/** A pattern, and whether text may stand before and after it. */
export interface Whole {
  readonly pattern: string;
  readonly fromStart: boolean;
  readonly toEnd: boolean;
}

const SPECIAL = /[.*+?^${}()|[\]\\]/;

function patternOf(regex: string): Whole | undefined {
  const fromStart = regex.startsWith('^');
  const toEnd = /(^|[^\\])(\\\\)*\$$/.test(regex);
  const body = regex.slice(fromStart ? 1 : 0, toEnd ? -1 : undefined);
  let pattern = '';
  for (let at = 0; at < body.length; at++) {
    const sign = body[at] ?? '';
    const next = body[at + 1];
    if (sign === '\\') {
      // An escaped sign stands for itself; a letter (\d) for a kind of sign, and a wildcard cannot be said.
      if (next === undefined || /[\w*?]/.test(next)) return undefined;
      pattern += next;
      at++;
    } else if (sign === '.') {
      const [many, last] = next === '*' ? ['*', 1] : next === '+' ? ['?*', 1] : ['?', 0];
      pattern += many;
      at += last;
      if (last === 1 && body[at + 1] === '?') at++; // how greedy it is makes no difference
    } else if (SPECIAL.test(sign)) return undefined;
    else if (next !== undefined && /[*+?{]/.test(next)) return undefined;
    else pattern += sign;
  }
  return { pattern, fromStart, toEnd };
}

/** The ways of a choice at the top: `a|b`. Undefined where a choice stands in brackets. */
function split(regex: string): readonly string[] | undefined {
  if (!regex.includes('|')) return [regex];
  return /[\\()[\]]/.test(regex) ? undefined : regex.split('|');
}

/** A pattern for a text in which it may stand anywhere, as the expression says. */
export const loose = ({ pattern, fromStart, toEnd }: Whole): string =>
  `${fromStart ? '' : '*'}${pattern}${toEnd ? '' : '*'}`.replace(/\*{2,}/g, '*');

/** Patterns of the ARNs of what is called so: the name is the last part of an ARN, or all of it after the account. */
export function arnsOf(whole: Whole): readonly string[] {
  if (whole.pattern.startsWith('arn:')) return [loose({ ...whole, fromStart: true })];
  const within = 'arn:*:*:*:*:';
  if (!whole.fromStart) return [`${within}${loose(whole)}`];
  const end = loose(whole);
  return [`${within}${end}`, `${within}*/${end}`, `${within}*:${end}`];
}
