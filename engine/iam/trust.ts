/**
 * Whom the trust policy of a role lets in.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
import type { PolicyDocument, PolicyStatement } from '../../inventory/policy-document.ts';
import { speaksOf, statementsAbout } from './evaluate.ts';
import { listOf } from './condition.ts';
import { knowing, type Context } from './request.ts';
import { allTrue, anyTrue, opposite, someOf, type Truth } from './truth.ts';

/** Somebody who wants to act as a role. */
export interface Caller {
  readonly arn: string;
  readonly accountId: string;
  readonly context: Context;
}

const ASSUME = 'sts:assumerole';
/** Roles are the only resource of their own trust policy. */
const request = (context: Context) => ({ action: ASSUME, resource: '*', context });

/**
 * How a trust policy lets an identity in: `named`, and it needs no permission of its own (in the same account); or by
 * its `account`, which leaves it to the identity's policies. Conditions on what nobody knows count as met.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-cross-account.html
 */
export function letIn(trust: PolicyDocument, caller: Caller): 'named' | 'account' | undefined {
  const asks = request(caller.context);
  const says = (effect: PolicyStatement['Effect'], isMeant: (one: PolicyStatement) => Truth): Truth =>
    anyTrue(statementsAbout(trust, ASSUME), (one) =>
      allTrue([() => one.Effect === effect, () => isMeant(one), () => speaksOf(one, trust, asks)], (part) =>
        part(),
      ),
    );
  const lets = (by: (one: PolicyStatement, caller: Caller) => boolean): boolean =>
    allTrue(
      [
        () => says('Allow', (one) => by(one, caller)),
        () => opposite(says('Deny', (one) => isNamed(one, caller) || isOfAccount(one, caller))),
      ],
      (part) => part() !== false,
    ) === true;
  if (lets(isNamed)) return 'named';
  return lets(isOfAccount) ? 'account' : undefined;
}

/** The ARNs that a trust policy may let in by name; `*` where it may let in anybody, named or not. */
export const namedBy = (trust: PolicyDocument, accountId: string): readonly string[] =>
  statementsAbout(trust, ASSUME).flatMap((one) => (one.Effect === 'Allow' ? namedIn(one, accountId) : []));

/** The AWS principals that a statement names; `*` where it names all others, and those of the account among them. */
export function namedIn(one: PolicyStatement, accountId: string): readonly string[] {
  if (one.NotPrincipal === undefined) return principalsOf(one, 'AWS');
  return mentions(one.NotPrincipal, { arn: '', accountId }) ? [] : ['*'];
}

/** Whether a trust policy lets a service act as the role. */
export const letsServiceIn = (trust: PolicyDocument, service: string): boolean =>
  someOf(
    statementsAbout(trust, ASSUME),
    (one) =>
      one.Effect === 'Allow' &&
      principalsOf(one, 'Service').some((name) => name === service || name === '*') &&
      speaksOf(one, trust, request(SERVICE)) !== false,
  );
/** Services call for themselves; what else there is to their requests nobody knows. */
const SERVICE = knowing({ 'aws:PrincipalIsAWSService': 'true' });

const principalsOf = ({ Principal }: PolicyStatement, kind: string): readonly string[] =>
  Principal === undefined ? [] : Principal === '*' ? ['*'] : listOf(Principal[kind]);

/** Whether it names the caller, or everybody. `NotPrincipal` names everybody else. */
export const isNamed = (one: PolicyStatement, caller: Pick<Caller, 'arn' | 'accountId'>): boolean =>
  one.NotPrincipal === undefined
    ? principalsOf(one, 'AWS').some((name) => name === '*' || name === caller.arn)
    : !mentions(one.NotPrincipal, caller);

/** Whether it names the whole account of the caller. */
export const isOfAccount = (one: PolicyStatement, { accountId }: Caller): boolean =>
  principalsOf(one, 'AWS').some((name) => isAccount(name, accountId));

const isAccount = (name: string, accountId: string): boolean =>
  name === accountId || (name.endsWith(':root') && name.split(':')[4] === accountId);

function mentions(
  names: NonNullable<PolicyStatement['NotPrincipal']>,
  { arn, accountId }: Pick<Caller, 'arn' | 'accountId'>,
): boolean {
  if (names === '*') return true;
  return listOf(names['AWS']).some((name) => name === '*' || name === arn || isAccount(name, accountId));
}
