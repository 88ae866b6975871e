import { defineRule } from '../../engine/index.ts';
import { keepsOtherAccountsOut } from '../policies/other-accounts.ts';
import { isOwnerOf } from './owner.ts';

const CHANGES = [
  'DeleteBucketPolicy',
  'PutBucketAcl',
  'PutBucketPolicy',
  'PutEncryptionConfiguration',
  'PutObjectAcl',
];

export const bucketPolicyNoCrossAccountPermissionChanges = defineRule({
  id: 's3-bucket-policy-no-cross-account-permission-changes',
  title: 'S3 bucket policies let no other accounts change permissions',
  severity: 'high',
  category: 'exposure',
  why: 'An account that may change policy, ACLs or encryption can give itself and others the rest.',
  fix: 'Remove these actions from what the bucket policy allows to other accounts.',
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-6'],
  resource: 'AWS::S3::Bucket',
  needs: ['policy', 'acl'],
  check: (bucket) =>
    keepsOtherAccountsOut(
      bucket,
      CHANGES.map((action) => `s3:${action}`),
      [],
      isOwnerOf(bucket),
    ),
});
