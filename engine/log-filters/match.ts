/** Whether a filter pattern lets events through, decided by evaluating it: however it is written. */
import { gap, raise } from '../../inventory/reading.ts';
import { RESPONSE } from '../claim.ts';
import { remembered } from '../readable.ts';
import { parsePattern, type Operator, type Pattern } from './pattern.ts';

/**
 * What is known of the events that a rule is about, by selector: `{ eventName: 'CreateVpc', errorCode: null }`. `null`
 * is missing from them. `otherThan` is there, and any text but those. What is not named may be anything, or missing.
 */
export type LogEvent = Readonly<
  Record<string, string | boolean | null | { readonly otherThan: readonly string[] } | undefined>
>;
type Known = LogEvent[string];

/** `unclear` where AWS does not say how it judges, or where the pattern says what we do not understand. */
type Answer = 'yes' | 'no' | 'unclear';

/** A metric filter, as listed. */
interface Filter {
  readonly filterPattern: string;
  readonly fieldSelectionCriteria?: string | undefined;
  readonly applyOnTransformedLogs?: boolean | undefined;
}

const patternOf = remembered(({ filterPattern }: Filter) => ({ pattern: parsePattern(filterPattern) }));

/** Says that we do not understand what AWS reported: whatever depends on it is unknown. */
export const notUnderstood = (what: string): never =>
  raise(gap({ call: RESPONSE, error: `NotUnderstood: ${what}` }));

/** Whether a filter counts all of these events. Throws `Unreadable` where that cannot be told. */
export function filterMatches(filter: Filter, event: LogEvent): boolean {
  const { pattern } = patternOf(filter);
  if (!pattern)
    return raise(gap({ call: RESPONSE, error: `UnknownSyntax: the filter pattern ${filter.filterPattern}` }));
  const answer = answerOf(pattern, event);
  if (answer === 'no') return false;
  if (answer === 'unclear') return notUnderstood(`the filter pattern ${filter.filterPattern}`);
  const { fieldSelectionCriteria = '', applyOnTransformedLogs = false } = filter;
  if (fieldSelectionCriteria !== '') return notUnderstood(`the criteria ${fieldSelectionCriteria}`);
  return applyOnTransformedLogs ? notUnderstood('what the log transformer makes of events') : true;
}

/** Whether all of the events are let through: `no` where some might not be. */
export function answerOf(pattern: Pattern, event: LogEvent): Answer {
  switch (pattern.kind) {
    case 'all':
      return together(pattern.parts, event, 'no', 'yes');
    case 'any':
      return together(pattern.parts, event, 'yes', 'no');
    case 'regex':
      return known(event, pattern.selector) === undefined ? 'no' : 'unclear';
    case 'missing':
      return known(event, pattern.selector) === null ? 'yes' : 'no';
    case 'is':
      return known(event, pattern.selector) === TRUTHS[pattern.what] ? 'yes' : 'no';
    case 'compare':
      return compare(known(event, pattern.selector), pattern);
  }
}
/** `IS NULL` is for what is there, and null: CloudTrail writes no such member that rules are about. */
const TRUTHS = { NULL: 'null, not missing', TRUE: true, FALSE: false } as const;

function together(parts: readonly Pattern[], event: LogEvent, settles: Answer, otherwise: Answer): Answer {
  let answer = otherwise;
  for (const part of parts) {
    const said = answerOf(part, event);
    if (said === settles) return settles;
    if (said === 'unclear') answer = 'unclear';
  }
  return answer;
}

const known = (event: LogEvent, selector: string): Known =>
  Object.hasOwn(event, selector) ? event[selector] : undefined;

function compare(
  is: Known,
  {
    operator,
    value,
    isText,
  }: { readonly operator: Operator; readonly value: string; readonly isText: boolean },
): Answer {
  if (is === undefined) return 'no';
  if (is === null) return operator === '!=' ? 'unclear' : 'no'; // AWS does not say whether what is missing differs
  if (typeof is === 'boolean') return 'unclear';
  if (operator !== '=' && operator !== '!=') return 'unclear';
  if (typeof is === 'object') {
    const isSure = operator === '=' ? /^\*+$/.test(value) : is.otherThan.includes(value);
    return isSure ? 'yes' : 'no';
  }
  if (!isText && NUMBER.test(value)) return 'unclear'; // a number is not the text that looks like it
  const fits = fit(is, value);
  if (operator === '=' || fits === 'unclear') return fits;
  return fits === 'yes' ? 'no' : 'yes';
}
const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** `*` stands for any text at the beginning and at the end. In between AWS once took it for itself. */
function fit(text: string, value: string): Answer {
  const core = value.replace(/^\*+|\*+$/g, '');
  if (core.includes('*')) return 'unclear';
  const [opens, closes] = [value.startsWith('*'), value.endsWith('*')];
  if (opens && closes) return text.includes(core) ? 'yes' : 'no';
  if (opens) return text.endsWith(core) ? 'yes' : 'no';
  if (closes) return text.startsWith(core) ? 'yes' : 'no';
  return text === core ? 'yes' : 'no';
}
