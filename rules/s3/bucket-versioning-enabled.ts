import { defineRule, field } from '../../engine/index.ts';

export const bucketVersioningEnabled = defineRule({
  id: 's3-bucket-versioning-enabled',
  title: 'S3 buckets keep versions',
  severity: 'medium',
  category: 'resilience',
  why: 'Without versions an object that is overwritten or deleted is gone.',
  fix: 'Enable versioning, with a lifecycle rule that expires old versions.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['versioning'],
  check: ({ facets }) => field(facets, 'versioning', 'Status').is('Enabled'),
});
