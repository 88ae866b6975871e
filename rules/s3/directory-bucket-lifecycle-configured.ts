import { defineRule, some } from '../../engine/index.ts';

export const directoryBucketLifecycleConfigured = defineRule({
  id: 's3-directory-bucket-lifecycle-configured',
  title: 'S3 directory buckets have a lifecycle',
  severity: 'low',
  category: 'cost',
  why: 'Storage in directory buckets is the dearest of S3: what is never deleted there adds up fast.',
  fix: 'Add a lifecycle rule that expires objects, and enable it.',
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-buckets-objects-lifecycle.html',
  ],
  resource: 'AWS::S3Express::DirectoryBucket',
  needs: ['lifecycle'],
  check: ({ facets }) =>
    some(facets, 'lifecycle')
      .by(({ ID = '' }) => ID)
      .must('be enabled', ({ Status }) => Status === 'Enabled'),
});
