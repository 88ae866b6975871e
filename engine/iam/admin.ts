/**
 * What the statements of an identity policy give away: everything, every role, whole services.
 *
 * Conditions of an Allow do not count: they say when it is given away, not what. A Deny of the same document
 * counts where it has no condition. Reading what could not be read throws `Unreadable`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
import type { PolicyDocument, PolicyStatement } from '../../inventory/policy-document.ts';
import {
  covers,
  EVERY_ACTION,
  isEveryAction,
  isEveryKeyOf,
  isEveryResource,
  isEveryRole,
  isWholeService,
  meet,
} from './admin-pattern.ts';
import { isPattern } from '../wildcard.ts';
import { wholeServicesIn } from './actions.ts';
import { someOf } from './truth.ts';

type Resources = (pattern: string) => boolean;

const listed = (of: string | readonly string[] | undefined): readonly string[] =>
  of === undefined ? [] : typeof of === 'string' ? [of] : of;

/** NotResource is everything only where it leaves nothing out. */
const isOn = ({ Resource, NotResource }: PolicyStatement, everything: Resources): boolean =>
  NotResource === undefined ? listed(Resource).some(everything) : listed(NotResource).length === 0;

/** Whether a statement is about all actions of a pattern. */
const isAbout = ({ Action, NotAction }: PolicyStatement, actions: string): boolean =>
  NotAction === undefined
    ? listed(Action).some((pattern) => covers(pattern, actions))
    : listed(NotAction).every((pattern) => !meet(pattern, actions));

/** What a statement about everything leaves out; nothing is said of a statement that is not. */
function leftOut({ Action, NotAction }: PolicyStatement): readonly string[] | undefined {
  if (NotAction !== undefined) return listed(NotAction).filter((pattern) => meet(pattern, '?*:?*'));
  return listed(Action).some(isEveryAction) ? [] : undefined;
}

const isFirmDeny = ({ Effect, Condition }: PolicyStatement): boolean =>
  Effect === 'Deny' && Object.keys(Condition ?? {}).length === 0;

const takes = (actions: string, everything: Resources) => (statement: PolicyStatement) =>
  isFirmDeny(statement) && isOn(statement, everything) && isAbout(statement, actions);

/** All of the actions are taken away, or all but some: what remains is no longer everything. */
const takesMostOf = (actions: string) => (statement: PolicyStatement) =>
  takes(actions, isEveryResource)(statement) ||
  (isFirmDeny(statement) &&
    isOn(statement, isEveryResource) &&
    statement.NotAction !== undefined &&
    !listed(statement.NotAction).some((pattern) => covers(pattern, actions)));

/** Every action on every resource. What NotAction leaves out may be allowed by other statements. */
export function allowsEverything(statement: PolicyStatement, { Statement }: PolicyDocument): boolean {
  const allowsOnAll = (one: PolicyStatement) => one.Effect === 'Allow' && isOn(one, isEveryResource);
  if (!allowsOnAll(statement)) return false;
  const others = leftOut(statement);
  if (!others?.every((actions) => someOf(Statement, (one) => allowsOnAll(one) && isAbout(one, actions))))
    return false;
  return !someOf(Statement, takesMostOf(EVERY_ACTION));
}

/** Every action of a service (`s3`) on every resource, by a pattern of its own or by a wider one. */
export const allowsService =
  (service: string) =>
  (statement: PolicyStatement, { Statement }: PolicyDocument): boolean =>
    statement.Effect === 'Allow' &&
    isOn(statement, isEveryResource) &&
    isAbout(statement, `${service}:*`) &&
    !someOf(Statement, takesMostOf(`${service}:*`));

/** `sts:AssumeRole` on every role, of whatever account. */
export const allowsEveryRole = (statement: PolicyStatement, { Statement }: PolicyDocument): boolean =>
  statement.Effect === 'Allow' &&
  isOn(statement, isEveryRole) &&
  isAbout(statement, 'sts:AssumeRole') &&
  !someOf(Statement, takes('sts:AssumeRole', isEveryRole));

/** An action of KMS (`kms:Decrypt`) on every key of an account. */
export function allowsOnEveryKey(action: string, account: string) {
  const everyKey = isEveryKeyOf(account);
  return (statement: PolicyStatement, { Statement }: PolicyDocument): boolean =>
    statement.Effect === 'Allow' &&
    isOn(statement, everyKey) &&
    isAbout(statement, action) &&
    !someOf(Statement, takes(action, everyKey));
}

/**
 * The patterns by which a statement allows all actions of a service, on every resource: `s3:*`, or several that together
 * hold all that AWS has.
 */
export function wholeServicesOf(
  statement: PolicyStatement,
  { Statement }: PolicyDocument,
): readonly string[] {
  if (statement.Effect !== 'Allow' || !isOn(statement, isEveryResource)) return [];
  const patterns = listed(statement.Action);
  const alone = patterns.filter(isWholeService);
  const others = patterns.filter((pattern) => !alone.includes(pattern));
  // A list of single actions is no wildcard, however complete.
  const together = others.some(isPattern) ? wholeServicesIn(others).map((service) => `${service}:*`) : [];
  return [...alone, ...together].filter((pattern) => !someOf(Statement, takes(pattern, isEveryResource)));
}
