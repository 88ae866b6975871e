import { count, defineRule } from '../../engine/index.ts';

export const groupNoInlinePolicies = defineRule({
  id: 'iam-group-no-inline-policies',
  title: 'IAM groups have no inline policies',
  severity: 'low',
  category: 'identity',
  why: 'A policy inside a group has no versions to go back to, and no list of policies shows it.',
  fix: 'Make a managed policy of it, attach that to the group, and delete the inline one.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html'],
  resource: 'AWS::IAM::Group',
  check: ({ self }) => count(self, 'GroupPolicyList').isAtMost(0),
});
