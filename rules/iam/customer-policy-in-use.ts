import { anyOf, defineRule, field, not, when } from '../../engine/index.ts';
import { isAttached, isOfAws } from './managed-policy.ts';

export const customerPolicyInUse = defineRule({
  id: 'iam-customer-policy-in-use',
  title: 'Customer policies are in use',
  severity: 'low',
  category: 'maintenance',
  why: 'A policy that nobody holds waits for somebody to attach it who does not know what it allows.',
  fix: 'Delete the policy with all its versions, or attach it where it was meant to be.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-delete.html'],
  resource: 'AWS::IAM::ManagedPolicy',
  check: ({ self }) =>
    when(
      not(isOfAws(self)),
      anyOf(isAttached(self), field(self, 'PermissionsBoundaryUsageCount').isAtLeast(1)),
      'The policy is of AWS',
    ),
});
