import {
  allOf,
  defineRule,
  outsidersTo,
  trustAdmits,
  trustKeepsOut,
  unproven,
  when,
} from '../../engine/index.ts';
import { isOfCustomer } from './role.ts';

export const roleCrossAccountRequiresMfaOrExternalId = defineRule({
  id: 'iam-role-cross-account-requires-mfa-or-external-id',
  title: 'Roles that other accounts may assume demand MFA or an external ID',
  severity: 'medium',
  category: 'identity',
  why: 'A service that works for many customers can be talked into using the role for another one of them.',
  fix: 'Add a condition to the trust policy: sts:ExternalId for services, aws:MultiFactorAuthPresent for people.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'],
  revision: 2,
  resource: 'AWS::IAM::Role',
  check: ({ self, id }) => {
    const others = outsidersTo((owner) => owner === id.accountId);
    return when(
      allOf(isOfCustomer(self), trustAdmits(self, others)),
      trustKeepsOut(self, unproven(others)),
      'No other account may assume the role',
    );
  },
});
