import { defineRule } from '../../engine/index.ts';
import { NOT_PUBLIC, notPublic } from './not-public.ts';

export const bucketNotPublic = defineRule({
  id: 's3-bucket-not-public',
  revision: 2, // access points count, too
  title: 'S3 buckets are not public',
  severity: 'critical',
  category: 'exposure',
  why: 'Whatever is in a public bucket can be found, read and often changed by everybody on the internet.',
  fix: 'Turn on Block Public Access for the account, and remove the grants to everybody from policies and ACL.',
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html',
  ],
  resource: 'AWS::S3::Bucket',
  needs: ['account.s3PublicAccessBlock', ...NOT_PUBLIC],
  check: (bucket) => notPublic(bucket, bucket.related.account),
});
