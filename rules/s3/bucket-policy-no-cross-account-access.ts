import * as z from 'zod';
import { defineRule, policyKeepsOut } from '../../engine/index.ts';
import { strangersToBucket } from './strangers.ts';

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
    trustedAccounts: z
      .array(z.string())
      .default([])
      .describe('Accounts to trust, by their ids; ids of organizations and canonical users count too'),
  },
  check: (bucket, { params }) =>
    policyKeepsOut(bucket.facets, strangersToBucket(bucket, params.trustedAccounts)),
});
