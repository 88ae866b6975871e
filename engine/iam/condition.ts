/**
 * Conditions of statements.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
import type { PolicyStatement } from '../../inventory/policy-document.ts';
import type { Audience } from './audience.ts';
import { everyOf, someOf } from './doubt.ts';

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

/** Whether the conditions, as those of an Allow, keep the audience out: one that does is enough. */
export function keepOut(conditions: readonly Condition[], audience: Audience): boolean {
  // `IfExists` and `ForAllValues` are met where the key is missing, unless `Null` demands the key.
  const demanded = ({ key }: Condition) =>
    someOf(
      conditions,
      (one) =>
        one.operator === 'null' &&
        one.key === key &&
        one.values.every((value) => value.toLowerCase() === 'false'),
    );
  return someOf(
    conditions,
    (one) =>
      POSITIVE.test(one.operator) &&
      ((!one.ifExists && one.quantifier !== 'forallvalues') || demanded(one)) &&
      audience.isKeptOutBy(one.key, one.values),
  );
}

/**
 * Whether the conditions, as those of a Deny, spare nobody of the audience: each spares only those whom its values
 * name. Negated operators are met where the key is missing, but for `ForAnyValue`.
 */
export const spareNobody = (conditions: readonly Condition[], audience: Audience): boolean =>
  everyOf(
    conditions,
    (one) =>
      NEGATIVE.test(one.operator) &&
      one.quantifier !== 'foranyvalue' &&
      audience.isKeptOutBy(one.key, one.values),
  );
