import { defineRule, some } from '../../engine/index.ts';

export const bucketDefaultEncryptionEnabled = defineRule({
  id: 's3-bucket-default-encryption-enabled',
  title: 'S3 buckets encrypt by default',
  severity: 'medium',
  category: 'data-protection',
  why: 'What is stored without a word about encryption would lie in plain text.',
  fix: 'Set a default encryption for the bucket. Since 2023 AWS does by itself, so find out why there is none.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['encryption'],
  check: ({ facets }) =>
    some(facets, 'encryption', 'Rules').must(
      'name an algorithm',
      ({ ApplyServerSideEncryptionByDefault: by }) => by?.SSEAlgorithm !== undefined,
    ),
});
