import { defineRule, policyKeepsOut, PUBLIC } from '../../engine/index.ts';

export const keyPolicyNotPublic = defineRule({
  id: 'kms-key-policy-not-public',
  title: 'KMS key policies are not open to everybody',
  severity: 'critical',
  category: 'exposure',
  why: 'Whoever may use the key can decrypt what it protects, from any AWS account.',
  fix: 'Name the principals in the key policy, or limit it by kms:CallerAccount or aws:PrincipalOrgID.',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html',
  ],
  resource: 'AWS::KMS::Key',
  needs: ['policy'],
  check: ({ facets }) => policyKeepsOut(facets, PUBLIC, 'kms:*'),
});
