/** What policies demand of the way that requests come. */
import type { PolicyStatement } from '../../inventory/policy-document.ts';
import { PUBLIC } from './audience.ts';
import { conditionsOf, type Condition } from './condition.ts';
import { everyOf } from './truth.ts';
import { covers, reachesAll } from './statement.ts';

/**
 * Whether the statement denies everybody all of the action on the resource (both may be patterns) over plain HTTP.
 * A further condition would spare some requests. Throws `Unreadable` where a gap decides.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-securetransport
 */
export const deniesPlainHttp = (statement: PolicyStatement, action: string, resource: string): boolean =>
  everyOf(
    [
      () => statement.Effect === 'Deny',
      () => reachesAll(statement, PUBLIC),
      () => covers(statement, action.toLowerCase(), resource),
      () => everyOf(conditionsOf(statement), isPlainHttp),
    ],
    (part) => part(),
  );

const isPlainHttp = ({ operator, key, values }: Condition): boolean =>
  operator === 'bool' &&
  key === 'aws:securetransport' &&
  values.some((value) => value.toLowerCase() === 'false');
