import { anyOf, defineRule, policyKeepsOut, PUBLIC } from '../../engine/index.ts';
import { blocks, WRITES } from './public-access.ts';

export const bucketPolicyNoPublicWrite = defineRule({
  id: 's3-bucket-policy-no-public-write',
  title: 'S3 bucket policies let nobody write publicly',
  severity: 'critical',
  category: 'exposure',
  why: 'Strangers could replace or delete your objects, or store their own in your name.',
  fix: 'Name the principals that may write in the policy, and turn on Block Public Access.',
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
  resource: 'AWS::S3::Bucket',
  needs: ['policy', 'publicAccessBlock', 'account.s3PublicAccessBlock'],
  check: (bucket) =>
    anyOf(policyKeepsOut(bucket.facets, PUBLIC, ...WRITES), ...blocks(bucket, 'RestrictPublicBuckets')),
});
