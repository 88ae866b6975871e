import { allOf, defineRule, each, field, when } from '../../engine/index.ts';
import { isOfCustomer, SERVICE_LINKED } from './role.ts';

export const roleTrustNoNotPrincipal = defineRule({
  id: 'iam-role-trust-no-not-principal',
  title: 'Trust policies of roles say whom they allow what, not whom or what they leave out',
  severity: 'medium',
  category: 'identity',
  why: 'With NotPrincipal everybody else in the world may come, and with NotAction in ways that AWS adds one day.',
  fix: 'Name the principals, and sts:AssumeRole or the like, in the statements of the trust policy.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
  ],
  resource: 'AWS::IAM::Role',
  check: ({ self }) =>
    when(
      isOfCustomer(self),
      each(self, 'AssumeRolePolicyDocument', 'Statement')
        .where(({ Effect }) => Effect === 'Allow')
        .must('name principals and actions', (statement) =>
          allOf(field(statement, 'NotPrincipal').isAbsent(), field(statement, 'NotAction').isAbsent()),
        ),
      SERVICE_LINKED,
    ),
});
