import { defineRule, policyKeepsOut, PUBLIC } from '../../engine/index.ts';

export const secretNotPublic = defineRule({
  id: 'secretsmanager-secret-not-public',
  title: 'Secrets are not open to everybody',
  severity: 'high',
  category: 'exposure',
  why: 'Every AWS account could read the secret, or change it, as far as its key lets them.',
  fix: 'Name the principals in the policy. PutResourcePolicy with BlockPublicPolicy refuses such policies.',
  references: [
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html',
  ],
  resource: 'AWS::SecretsManager::Secret',
  needs: ['policy'],
  check: ({ facets }) => policyKeepsOut(facets, PUBLIC, 'secretsmanager:*'),
});
