import { allOf, defineRule, trustLimitsIssuers, trustNamesIssuer, when } from '../../engine/index.ts';
import { isOfCustomer } from './role.ts';

export const roleOidcTrustLimited = defineRule({
  id: 'iam-role-oidc-trust-limited',
  title: 'Roles that trust OIDC providers name whose tokens they take',
  severity: 'high',
  category: 'identity',
  why: 'GitHub, GitLab and their like serve everybody: without a fixed subject, anybody who signs up there gets the role.',
  fix: 'Add a condition on the claim that names you, such as sub like repo:your-organization/* for GitHub.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
  ],
  resource: 'AWS::IAM::Role',
  check: ({ self }) =>
    when(
      allOf(isOfCustomer(self), trustNamesIssuer(self)),
      trustLimitsIssuers(self),
      'The role trusts no OIDC provider',
    ),
});
