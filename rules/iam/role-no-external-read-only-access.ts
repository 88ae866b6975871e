import { anyOf, defineRule, each, trustKeepsOut, when } from '../../engine/index.ts';
import { isOfCustomer, outsiders, SERVICE_LINKED, TRUSTING } from './role.ts';

export const roleNoExternalReadOnlyAccess = defineRule({
  id: 'iam-role-no-external-read-only-access',
  title: 'Roles that other accounts may assume do not have ReadOnlyAccess',
  severity: 'high',
  category: 'identity',
  why: 'ReadOnlyAccess reads data, not settings only: another account can copy what is in buckets and tables.',
  fix: 'Attach a policy for what the other account has to see, such as SecurityAudit or ViewOnlyAccess, and detach ReadOnlyAccess.',
  references: ['https://docs.aws.amazon.com/aws-managed-policy/latest/reference/ReadOnlyAccess.html'],
  resource: 'AWS::IAM::Role',
  params: TRUSTING,
  check: ({ self, id }, { params, organization }) =>
    when(
      isOfCustomer(self),
      anyOf(
        trustKeepsOut(self, outsiders(id, params.trustedAccounts, organization)),
        each(self, 'AttachedManagedPolicies')
          .by(({ PolicyName = '' }) => PolicyName)
          .must('not be ReadOnlyAccess', ({ PolicyArn = '' }) => !READ_ONLY.test(PolicyArn)),
      ),
      SERVICE_LINKED,
    ),
});

const READ_ONLY = /^arn:[^:]+:iam::aws:policy\/ReadOnlyAccess$/;
