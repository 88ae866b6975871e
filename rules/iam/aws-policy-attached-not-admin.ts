import { allOf, allowsEverything, defineRule, when } from '../../engine/index.ts';
import { eachStatement, isAttached, isOfAws } from './managed-policy.ts';

export const awsPolicyAttachedNotAdmin = defineRule({
  id: 'iam-aws-policy-attached-not-admin',
  title: 'Attached AWS policies do not grant everything',
  severity: 'critical',
  category: 'identity',
  why: 'AdministratorAccess and its kin make the owner of the account of everyone who holds them.',
  fix: 'Detach the policy, and attach policies for the work that is done.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege'],
  resource: 'AWS::IAM::ManagedPolicy',
  check: ({ self }) =>
    when(
      allOf(isOfAws(self), isAttached(self)),
      eachStatement(
        self,
        'not allow every action on every resource',
        (statement, document) => !allowsEverything(statement, document),
      ),
      'The policy is not attached, or is not of AWS',
    ),
});
