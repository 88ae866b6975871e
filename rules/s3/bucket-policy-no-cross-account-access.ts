import { defineRule } from '../../engine/index.ts';
import { keepsOtherAccountsOut, trustedAccounts } from '../policies/other-accounts.ts';
import { isOwnerOf } from './owner.ts';

export const bucketPolicyNoCrossAccountAccess = defineRule({
  id: 's3-bucket-policy-no-cross-account-access',
  title: 'S3 bucket policies let in no other accounts',
  severity: 'high',
  category: 'exposure',
  why: 'Whoever controls the other account controls this access, and can pass it on to others.',
  fix: 'Remove the other accounts from the policy, or list them under `trustedAccounts`.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['policy', 'acl'],
  params: {
    trustedAccounts: trustedAccounts.describe(
      'Accounts to trust, by their ids; ids of organizations and canonical users count too',
    ),
  },
  check: (bucket, { params }) =>
    keepsOtherAccountsOut(bucket, 's3:*', params.trustedAccounts, isOwnerOf(bucket)),
});
