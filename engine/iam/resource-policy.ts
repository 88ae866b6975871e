/** What the policy of a resource says of one identity of the same account. */
import type { PolicyDocument, PolicyStatement } from '../../inventory/policy-document.ts';
import { speaksOf, statementsAbout } from './evaluate.ts';
import type { Request } from './request.ts';
import { isNamed, isOfAccount, type Caller } from './trust.ts';
import { allTrue, anyTrue, type Truth } from './truth.ts';

/** Whether it denies the request, whatever the identity's own policies say. */
export const deniesCaller = (policy: PolicyDocument, caller: Caller, request: Request): Truth =>
  says(policy, 'Deny', (one) => isNamed(one, caller) || isOfAccount(one, caller), request);

/**
 * Whether it allows the request to the identity by name: then the identity's own policies need not.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html
 */
export const allowsByName = (policy: PolicyDocument, caller: Caller, request: Request): Truth =>
  says(policy, 'Allow', (one) => isNamed(one, caller), request);

const says = (
  policy: PolicyDocument,
  effect: PolicyStatement['Effect'],
  isMeant: (one: PolicyStatement) => boolean,
  request: Request,
): Truth =>
  anyTrue(statementsAbout(policy, request.action), (one) =>
    allTrue([() => one.Effect === effect, () => isMeant(one), () => speaksOf(one, policy, request)], (part) =>
      part(),
    ),
  );
