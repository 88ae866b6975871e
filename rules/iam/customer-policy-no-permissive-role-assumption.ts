import { allowsEveryRole, defineRule, when } from '../../engine/index.ts';
import { eachStatement, isOfCustomer } from './managed-policy.ts';

export const customerPolicyNoPermissiveRoleAssumption = defineRule({
  id: 'iam-customer-policy-no-permissive-role-assumption',
  title: 'Customer policies name the roles that may be assumed',
  severity: 'high',
  category: 'identity',
  why: 'Whoever may assume any role has the permissions of the strongest one whose trust is too wide.',
  fix: 'List the ARNs of the roles as Resource of the statement that allows sts:AssumeRole.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_permissions-to-switch.html'],
  resource: 'AWS::IAM::ManagedPolicy',
  check: ({ self }) =>
    when(
      isOfCustomer(self),
      eachStatement(
        self,
        'not allow sts:AssumeRole on every role',
        (statement, document) => !allowsEveryRole(statement, document),
      ),
      'The policy is of AWS, or a permissions boundary only',
    ),
});
