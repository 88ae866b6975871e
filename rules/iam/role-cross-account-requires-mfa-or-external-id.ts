import { allOf, defineRule, each, some, when, type PolicyStatement } from '../../engine/index.ts';
import { isOfCustomer } from './role.ts';
import { demands, outsiders } from './trust.ts';

export const roleCrossAccountRequiresMfaOrExternalId = defineRule({
  id: 'iam-role-cross-account-requires-mfa-or-external-id',
  title: 'Roles that other accounts may assume demand MFA or an external ID',
  severity: 'medium',
  category: 'identity',
  why: 'A service that works for many customers can be talked into using the role for another one of them.',
  fix: 'Add a condition to the trust policy: sts:ExternalId for services, aws:MultiFactorAuthPresent for people.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'],
  resource: 'AWS::IAM::Role',
  check: ({ self, id }) => {
    const lets = (statement: PolicyStatement) => outsiders(statement, [id.accountId]).length > 0;
    const statements = [self, 'AssumeRolePolicyDocument', 'Statement'] as const;
    return when(
      allOf(isOfCustomer(self), some(...statements).must('trust another account', lets)),
      each(...statements)
        .where(lets)
        .must('demand MFA or an external ID', demandsProof),
      'No other account may assume the role',
    );
  },
});

const demandsProof = (statement: PolicyStatement): boolean =>
  demands(statement, 'sts:ExternalId', (value) => !/^[*?]*$/.test(value)) ||
  demands(statement, 'aws:MultiFactorAuthPresent', (value) => value === 'true');
