import { defineRule, field, some, when } from '../../engine/index.ts';

export const bucketVersionedHasLifecycle = defineRule({
  id: 's3-bucket-versioned-has-lifecycle',
  title: 'S3 buckets that keep versions let old ones go',
  severity: 'low',
  category: 'cost',
  why: 'Each version that was ever overwritten or deleted is stored, and paid for, forever.',
  fix: 'Add a lifecycle rule that expires noncurrent versions after some days, or moves them to a cheaper class.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['versioning', 'lifecycle'],
  check: ({ facets }) =>
    when(
      field(facets, 'versioning', 'Status').is('Enabled'),
      () =>
        some(facets, 'lifecycle')
          .by(({ ID = '' }) => ID)
          .where(({ Status }) => Status === 'Enabled')
          .must(
            'expire or move noncurrent versions',
            ({ NoncurrentVersionExpiration: end, NoncurrentVersionTransitions: moves = [] }) =>
              end !== undefined || moves.length > 0,
          ),
      'It keeps no versions',
    ),
});
