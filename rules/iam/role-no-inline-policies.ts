import { count, defineRule, when } from '../../engine/index.ts';
import { isChangedHere, OF_AWS } from './role.ts';

export const roleNoInlinePolicies = defineRule({
  id: 'iam-role-no-inline-policies',
  title: 'Roles have no inline policies',
  severity: 'low',
  category: 'identity',
  why: 'A policy inside a role has no versions to go back to, and no list of policies shows it.',
  fix: 'Make a managed policy of it, attach that to the role, and delete the inline one.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html'],
  resource: 'AWS::IAM::Role',
  check: ({ self }) => when(isChangedHere(self), count(self, 'RolePolicyList').isAtMost(0), OF_AWS),
});
