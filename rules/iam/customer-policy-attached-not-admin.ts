import { allOf, allowsEverything, defineRule, not, when } from '../../engine/index.ts';
import { eachStatement, isAttached, isOfAws } from './managed-policy.ts';

export const customerPolicyAttachedNotAdmin = defineRule({
  id: 'iam-customer-policy-attached-not-admin',
  title: 'Attached customer policies do not grant everything',
  severity: 'high',
  category: 'identity',
  why: 'Whoever holds such a policy owns the account, and so does whoever steals his credentials.',
  fix: 'Allow the actions that are needed, on the resources that they are needed for.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege'],
  resource: 'AWS::IAM::ManagedPolicy',
  check: ({ self }) =>
    when(
      allOf(not(isOfAws(self)), isAttached(self)),
      eachStatement(
        self,
        'not allow every action on every resource',
        (statement, document) => !allowsEverything(statement, document),
      ),
      'The policy is not attached, or is of AWS',
    ),
});
