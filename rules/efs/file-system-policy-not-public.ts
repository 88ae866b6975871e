import { defineRule, policyKeepsOut, PUBLIC } from '../../engine/index.ts';

export const fileSystemPolicyNotPublic = defineRule({
  id: 'efs-file-system-policy-not-public',
  title: 'EFS file system policies are not open to everybody',
  severity: 'medium',
  category: 'exposure',
  why: 'Whoever the policy lets in can mount the file system, and may read or change every file in it.',
  fix: 'Name the principals in the file system policy, or limit it by elasticfilesystem:AccessedViaMountTarget.',
  references: [
    'https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html',
    'https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html',
  ],
  resource: 'AWS::EFS::FileSystem',
  needs: ['policy'],
  check: ({ facets }) => policyKeepsOut(facets, PUBLIC, 'elasticfilesystem:*'),
});
