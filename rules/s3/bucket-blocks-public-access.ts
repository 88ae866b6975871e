import { allOf, anyOf, defineRule } from '../../engine/index.ts';
import { BLOCKS, blocks } from './public-access.ts';

export const bucketBlocksPublicAccess = defineRule({
  id: 's3-bucket-blocks-public-access',
  title: 'S3 buckets block public access',
  severity: 'high',
  category: 'exposure',
  why: 'One careless ACL or bucket policy is enough to publish every object. The four settings overrule both.',
  fix: 'Turn on all four Block Public Access settings for the account, or at least for the bucket.',
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
  resource: 'AWS::S3::Bucket',
  needs: ['publicAccessBlock', 'account.s3PublicAccessBlock'],
  check: (bucket) => allOf(...BLOCKS.map((setting) => anyOf(...blocks(bucket, setting)))),
});
