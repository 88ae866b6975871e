/** Whom and what a statement is about. */
import type { PolicyStatement } from '../../inventory/policy-document.ts';
import { gap, raise } from '../../inventory/reading.ts';
import type { Audience } from './audience.ts';
import { listOf } from './condition.ts';
import { completeArn, isWithin, overlap } from './pattern.ts';
import { widened } from './variables.ts';

/** A policy of a resource must name principals: without them we do not know what it means. */
const NO_PRINCIPAL = gap({ call: 'policy', error: 'NotReported: Principal' });

type Principals = NonNullable<PolicyStatement['Principal']>;
const principalsOf = (principals: Principals): readonly (readonly [kind: string, name: string])[] =>
  principals === '*'
    ? [['AWS', '*']]
    : Object.entries(principals).flatMap(([kind, names]) =>
        listOf(names).map((name): [string, string] => [kind, name]),
      );

/** Whether an Allow speaks of some of the audience. With `NotPrincipal` it speaks of all others. */
export function reaches({ Principal, NotPrincipal }: PolicyStatement, audience: Audience): boolean {
  if (Principal === undefined) return NotPrincipal !== undefined || raise(NO_PRINCIPAL);
  return principalsOf(Principal).some(([kind, name]) => audience.includes(kind, name));
}

/** Whether a Deny speaks of all of the audience. */
export function reachesAll({ Principal, NotPrincipal }: PolicyStatement, audience: Audience): boolean {
  if (Principal !== undefined)
    return principalsOf(Principal).some(([kind, name]) => kind === 'AWS' && name === '*');
  if (NotPrincipal === undefined) return raise(NO_PRINCIPAL);
  return !principalsOf(NotPrincipal).some(([kind, name]) => audience.includes(kind, name));
}

/** What the statement says about the wanted actions: patterns in lower case, none where it is about others. */
export function actionsAmong(
  wanted: readonly string[],
  { Action, NotAction }: PolicyStatement,
): readonly string[] {
  const targets = wanted.map((action) => action.toLowerCase());
  if (NotAction !== undefined) {
    const spared = lower(NotAction);
    return targets.filter((target) => !spared.some((pattern) => isWithin(target, pattern)));
  }
  return lower(Action).flatMap((action) =>
    targets.flatMap((target) =>
      isWithin(action, target) ? [action] : overlap(action, target) ? [target] : [],
    ),
  );
}

/** Where the statement applies: patterns. */
export const resourcesOf = ({ Resource, NotResource }: PolicyStatement): readonly string[] =>
  NotResource === undefined && Resource !== undefined
    ? listOf(Resource).map((one) => completeArn(widened(one)))
    : ['*'];

/** Whether the statement is about all of the action (in lower case) on all of the resource; both are patterns. */
export const covers = (statement: PolicyStatement, action: string, resource: string): boolean =>
  coversAction(statement, action) && coversResource(statement, resource);

const coversAction = ({ Action, NotAction }: PolicyStatement, action: string): boolean =>
  NotAction === undefined
    ? lower(Action).some((pattern) => isWithin(action, pattern))
    : !lower(NotAction).some((pattern) => overlap(action, pattern));

const coversResource = ({ Resource, NotResource }: PolicyStatement, resource: string): boolean => {
  if (NotResource !== undefined)
    return !listOf(NotResource).some((pattern) => overlap(resource, completeArn(widened(pattern))));
  return (
    Resource === undefined || listOf(Resource).some((pattern) => isWithin(resource, completeArn(pattern)))
  );
};

const lower = (patterns: PolicyStatement['Action']): readonly string[] =>
  listOf(patterns).map((pattern) => pattern.toLowerCase());
