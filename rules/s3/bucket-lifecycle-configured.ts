import { defineRule, some } from '../../engine/index.ts';

export const bucketLifecycleConfigured = defineRule({
  id: 's3-bucket-lifecycle-configured',
  title: 'S3 buckets have a lifecycle',
  severity: 'low',
  category: 'cost',
  why: 'What is never deleted or moved to a cheaper class is paid for forever.',
  fix: 'Add a lifecycle rule that expires or moves what is no longer needed, and enable it.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['lifecycle'],
  check: ({ facets }) =>
    some(facets, 'lifecycle')
      .by(({ ID = '' }) => ID)
      .must('be enabled', ({ Status }) => Status === 'Enabled'),
});
