import { defineRule, each, when } from '../../engine/index.ts';
import { isOfCustomer, SERVICE_LINKED } from './role.ts';

export const roleNoAdministratorAccessPolicy = defineRule({
  id: 'iam-role-no-administrator-access-policy',
  title: 'Roles do not have AdministratorAccess',
  severity: 'high',
  category: 'identity',
  why: 'Whoever may assume the role owns the account: people, workloads, and whoever takes them over.',
  fix: 'Attach policies for the work that the role does, and detach AdministratorAccess.',
  resource: 'AWS::IAM::Role',
  check: ({ self }) =>
    when(
      isOfCustomer(self),
      each(self, 'AttachedManagedPolicies')
        .by(({ PolicyName = '' }) => PolicyName)
        .must(
          'not be AdministratorAccess',
          ({ PolicyArn = '' }) => !/^arn:[^:]+:iam::aws:policy\/AdministratorAccess$/.test(PolicyArn),
        ),
      SERVICE_LINKED,
    ),
});
