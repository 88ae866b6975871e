import { defineRule, field } from '../../engine/index.ts';

export const bucketObjectLockEnabled = defineRule({
  id: 's3-bucket-object-lock-enabled',
  title: 'S3 buckets can lock objects',
  severity: 'low',
  category: 'resilience',
  why: 'Without Object Lock whoever has the right credentials can delete every object and every version of it.',
  fix: 'Turn on Object Lock, and set a default retention where objects must be kept. It needs versioning, and cannot be turned off again.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['objectLock'],
  check: ({ facets }) => field(facets, 'objectLock', 'ObjectLockEnabled').is('Enabled'),
});
