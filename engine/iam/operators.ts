/**
 * The operators of conditions.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
import { rangeIn } from '../network/cidr.ts';
import { wildcard } from '../wildcard.ts';
import { asText, holdsText } from './variables.ts';

/** Says whether the value of a request is what a policy's value asks for. */
type Compare = (asked: string, wanted: string) => boolean;

export interface Operator {
  /** What remains when a negation is taken away: `stringequals` of `stringnotequals`. */
  readonly positive: string;
  readonly isNegated: boolean;
  /** Whether wildcards in the policy's value are wildcards. */
  readonly takesPatterns: boolean;
  readonly compare: Compare;
}

const lower =
  (compare: Compare): Compare =>
  (a, b) =>
    compare(a.toLowerCase(), b.toLowerCase());
const equal: Compare = (asked, wanted) => asked === wanted;
const like: Compare = (asked, wanted) => wildcard(wanted)(holdsText(wanted) ? asText(asked) : asked);

/** Numbers are decimal, with or without a sign; what is none is never equal to, less or greater than another. */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const number = (text: string): number => (NUMBER.test(text.trim()) ? Number(text) : NaN);
/** Moments are ISO 8601, or seconds since 1970. */
const moment = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) * 1000 : /^\d{4}-/.test(text) ? Date.parse(text) : NaN;
const by =
  (valueOf: (text: string) => number, holds: (a: number, b: number) => boolean): Compare =>
  (asked, wanted) =>
    holds(valueOf(asked), valueOf(wanted));

/** Each of the six parts is compared by itself, so that a wildcard never reaches over a colon but in the last. */
const arn: Compare = (asked, wanted) => {
  if (wanted === '*') return true;
  const [ours, theirs] = [partsOf(asked), partsOf(wanted)];
  return theirs.length === 6 && ours.length === 6 && theirs.every((part, at) => like(ours[at] ?? '', part));
};
function partsOf(text: string): readonly string[] {
  const parts = text.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

const inRange: Compare = (asked, wanted) => {
  const [ours, theirs] = [rangeIn(asked), rangeIn(wanted)];
  return (
    ours !== undefined &&
    theirs?.family === ours.family &&
    theirs.first <= ours.first &&
    ours.last <= theirs.last
  );
};

const orders = (valueOf: (text: string) => number) => ({
  equals: by(valueOf, (a, b) => a === b),
  lessthan: by(valueOf, (a, b) => a < b),
  lessthanequals: by(valueOf, (a, b) => a <= b),
  greaterthan: by(valueOf, (a, b) => a > b),
  greaterthanequals: by(valueOf, (a, b) => a >= b),
});
const named = (kind: string, orders: Readonly<Record<string, Compare>>) =>
  Object.entries(orders).map(([name, compare]): [string, Compare] => [kind + name, compare]);

const POSITIVE = new Map<string, Compare>([
  ['stringequals', equal],
  ['stringequalsignorecase', lower(equal)],
  ['stringlike', like],
  ['arnequals', arn],
  ['arnlike', arn],
  ['ipaddress', inRange],
  ['bool', lower(equal)],
  ['binaryequals', equal],
  ...named('numeric', orders(number)),
  ...named('date', orders(moment)),
]);

const NEGATED: Readonly<Record<string, string>> = {
  stringnotequals: 'stringequals',
  stringnotequalsignorecase: 'stringequalsignorecase',
  stringnotlike: 'stringlike',
  arnnotequals: 'arnequals',
  arnnotlike: 'arnlike',
  notipaddress: 'ipaddress',
  numericnotequals: 'numericequals',
  datenotequals: 'dateequals',
};

/** An operator by its name in lower case, without what goes around it. `null` is not among them: it asks for no value. */
export function operatorOf(name: string): Operator | undefined {
  const positive = NEGATED[name] ?? name;
  const compare = POSITIVE.get(positive);
  const takesPatterns = compare === like || compare === arn;
  return compare && { positive, isNegated: name in NEGATED, takesPatterns, compare };
}
