import { defineRule, when } from '../../engine/index.ts';
import { eachStatement, isOfCustomer } from './managed-policy.ts';
import { allowsByNotAction } from './statements.ts';

export const customerPolicyNoAllowNotAction = defineRule({
  id: 'iam-customer-policy-no-allow-not-action',
  title: 'Customer policies name what they allow',
  severity: 'medium',
  category: 'identity',
  why: 'An Allow with NotAction gives away all of AWS but a few actions, and each new service besides.',
  fix: 'List under Action what is needed. To take something away from what others allow, write a Deny.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html'],
  resource: 'AWS::IAM::ManagedPolicy',
  check: ({ self }) =>
    when(
      isOfCustomer(self),
      eachStatement(self, 'not allow by NotAction', (statement) => !allowsByNotAction(statement)),
      'The policy is of AWS, or a permissions boundary only',
    ),
});
