import { defineRule, policyKeepsOut, PUBLIC } from '../../engine/index.ts';

export const glacierVaultPolicyNotPublic = defineRule({
  id: 'glacier-vault-policy-not-public',
  title: 'Glacier vault policies are not open to everybody',
  severity: 'critical',
  category: 'exposure',
  why: 'Whoever the policy lets in can retrieve or delete the archives of the vault, from any AWS account.',
  fix: 'Name the principals in the access policy of the vault, or limit it by aws:PrincipalOrgID.',
  references: ['https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html'],
  resource: 'AWS::Glacier::Vault',
  needs: ['policy'],
  check: ({ facets }) => policyKeepsOut(facets, PUBLIC, 'glacier:*'),
});
