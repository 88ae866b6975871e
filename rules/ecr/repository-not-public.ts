import { defineRule, policyKeepsOut, PUBLIC } from '../../engine/index.ts';

export const repositoryNotPublic = defineRule({
  id: 'ecr-repository-not-public',
  title: 'ECR repositories are not open to everybody',
  severity: 'critical',
  category: 'exposure',
  why: 'Every AWS account could pull the images with the code in them, or replace them by others.',
  fix: 'Name the principals in the repository policy, or limit it by aws:PrincipalOrgID.',
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html'],
  resource: 'AWS::ECR::Repository',
  needs: ['policy'],
  check: ({ facets }) => policyKeepsOut(facets, PUBLIC, 'ecr:*'),
});
