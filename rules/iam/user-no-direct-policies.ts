import { allOf, count, defineRule } from '../../engine/index.ts';

export const userNoDirectPolicies = defineRule({
  id: 'iam-user-no-direct-policies',
  title: 'IAM users get their permissions from groups',
  severity: 'low',
  category: 'identity',
  why: 'Permissions given to single users are forgotten when their work changes, and add up over the years.',
  fix: 'Move the policies of the user to a group or a role, and detach or delete them here.',
  resource: 'AWS::IAM::User',
  check: ({ self }) =>
    allOf(count(self, 'AttachedManagedPolicies').isAtMost(0), count(self, 'UserPolicyList').isAtMost(0)),
});
