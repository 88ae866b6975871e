/**
 * Conditions of statements.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
import type { PolicyStatement } from '../../inventory/policy-document.ts';
import type { Audience } from './audience.ts';
import { operatorOf } from './operators.ts';
import type { Context } from './request.ts';
import { allTrue, anyTrue, everyOf, opposite, someOf, type Truth } from './truth.ts';
import { filledIn } from './variables.ts';

/** One key of one operator; all in lower case, but for the values. */
export interface Condition {
  /** `stringequals`, without what goes around it. */
  readonly operator: string;
  readonly quantifier: 'foranyvalue' | 'forallvalues' | undefined;
  readonly ifExists: boolean;
  readonly key: string;
  readonly values: readonly string[];
}

const POSITIVE = /^(string(equals|equalsignorecase|like)|arn(equals|like)|ipaddress)$/;
const NEGATIVE = /^(string(notequals|notequalsignorecase|notlike)|arn(notequals|notlike)|notipaddress)$/;

/** A text or a list of texts, as a list. */
export const listOf = (value: string | readonly string[] = []): readonly string[] =>
  typeof value === 'string' ? [value] : value;

/** The conditions of a statement; all of them must be met. */
export const conditionsOf = ({ Condition = {} }: PolicyStatement): readonly Condition[] =>
  Object.entries(Condition).flatMap(([name, keys]) => {
    const parts = /^(?:(foranyvalue|forallvalues):)?(.*?)(ifexists)?$/.exec(name.toLowerCase());
    const quantifier = parts?.[1] as Condition['quantifier'];
    const [operator = '', ifExists] = [parts?.[2], parts?.[3] !== undefined];
    return Object.entries(keys).map(([key, values]) => {
      return { operator, quantifier, ifExists, key: key.toLowerCase(), values: listOf(values) };
    });
  });

/**
 * Whether a request meets the condition. A missing key meets a negated operator, `IfExists` and `ForAllValues`; it does
 * not meet any other. Of an operator that we do not know nobody can say.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export function isMet({ operator, quantifier, ifExists, key, values }: Condition, context: Context): Truth {
  const asked = context(key);
  if (operator === 'null') {
    const isMissing = asked === undefined ? undefined : asked === null;
    return anyTrue(values, (value) =>
      isMissing === undefined ? undefined : String(isMissing) === value.toLowerCase(),
    );
  }
  const known = operatorOf(operator);
  if (asked === undefined || !known) return undefined;
  if (asked === null)
    return ifExists || quantifier === 'forallvalues' || (known.isNegated && quantifier === undefined);
  const isWanted = (one: string): Truth => {
    const matches = anyTrue(values, (value) => {
      const wanted = filledIn(value, context, known.takesPatterns);
      return wanted === undefined ? undefined : wanted !== null && known.compare(one, wanted);
    });
    return known.isNegated ? opposite(matches) : matches;
  };
  if (quantifier === 'forallvalues') return allTrue(asked, isWanted);
  // Without a word for several values, a negation means that none of them matches.
  return known.isNegated && quantifier === undefined ? allTrue(asked, isWanted) : anyTrue(asked, isWanted);
}

/** Keys that no request lacks. */
const ALWAYS = ['aws:principalaccount', 'aws:userid'];

/** Whether the conditions, as those of an Allow, keep the audience out: for each kind of caller one does. */
export function keepOut(conditions: readonly Condition[], audience: Audience): boolean {
  // `IfExists` and `ForAllValues` are met where the key is missing, unless `Null` demands the key.
  const demanded = ({ key }: Condition) =>
    ALWAYS.includes(key) ||
    someOf(
      conditions,
      (one) =>
        one.operator === 'null' &&
        one.key === key &&
        one.values.every((value) => value.toLowerCase() === 'false'),
    );
  const names = (one: Condition) =>
    POSITIVE.test(one.operator) &&
    ((!one.ifExists && one.quantifier !== 'forallvalues') || demanded(one)) &&
    audience.isKeptOutBy(one.key, one.values);
  return everyOf(audience.callers, (caller) =>
    someOf(conditions, (one) => names(one) || isMet(one, caller) === false),
  );
}

/**
 * Whether the conditions, as those of a Deny, spare nobody of the audience: each spares only those whom its values
 * name, or is met by all kinds of callers. Negated operators are met where the key is missing, but for `ForAnyValue`.
 */
export function spareNobody(conditions: readonly Condition[], audience: Audience): boolean {
  const sparesOthers = (one: Condition) =>
    NEGATIVE.test(one.operator) &&
    one.quantifier !== 'foranyvalue' &&
    audience.isKeptOutBy(one.key, one.values);
  return everyOf(
    conditions,
    (one) => sparesOthers(one) || everyOf(audience.callers, (caller) => isMet(one, caller) === true),
  );
}
