import { allOf, allowsEverything, defineRule, field, when } from '../../engine/index.ts';
import { eachStatement, isOfCustomer } from './managed-policy.ts';

export const customerPolicyUnattachedNotAdmin = defineRule({
  id: 'iam-customer-policy-unattached-not-admin',
  title: 'Customer policies that nobody holds do not grant everything',
  severity: 'medium',
  category: 'identity',
  why: 'Whoever may attach policies needs only to attach this one, and owns the account.',
  fix: 'Delete the policy, or allow only the actions that it was meant for.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege'],
  resource: 'AWS::IAM::ManagedPolicy',
  check: ({ self }) =>
    when(
      allOf(isOfCustomer(self), field(self, 'AttachmentCount').is(0)),
      eachStatement(
        self,
        'not allow every action on every resource',
        (statement, document) => !allowsEverything(statement, document),
      ),
      'The policy is attached, of AWS, or a permissions boundary only',
    ),
});
