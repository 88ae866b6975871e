import { allOf, anyOf, defineRule, policyKeepsOut, PUBLIC } from '../../engine/index.ts';
import { aclKeepsEverybodyOut, blocks } from './public-access.ts';

export const bucketNotPublic = defineRule({
  id: 's3-bucket-not-public',
  title: 'S3 buckets are not public',
  severity: 'critical',
  category: 'exposure',
  why: 'Whatever is in a public bucket can be found, read and often changed by everybody on the internet.',
  fix: 'Turn on Block Public Access for the account, and remove the grants to everybody from policy and ACL.',
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
  resource: 'AWS::S3::Bucket',
  needs: ['policy', 'acl', 'ownershipControls', 'publicAccessBlock', 'account.s3PublicAccessBlock'],
  check: (bucket) =>
    allOf(
      aclKeepsEverybodyOut(bucket),
      anyOf(policyKeepsOut(bucket.facets, PUBLIC, 's3:*'), ...blocks(bucket, 'RestrictPublicBuckets')),
    ),
});
