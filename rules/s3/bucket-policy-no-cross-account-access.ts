import * as z from 'zod';
import { defineRule, policyKeepsOut, strangersTo } from '../../engine/index.ts';

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
  check: ({ facets, id }, { params }) => {
    const trusted = [id.accountId, ...params.trustedAccounts];
    const isOwner = (canonicalId: string) =>
      canonicalId.length === 64 && canonicalId === facets.acl?.Owner.ID;
    return policyKeepsOut(
      facets,
      strangersTo((owner) => trusted.includes(owner) || isOwner(owner)),
      's3:*',
    );
  },
});
