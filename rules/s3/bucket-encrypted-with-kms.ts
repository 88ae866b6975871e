import { defineRule, some } from '../../engine/index.ts';

export const bucketEncryptedWithKms = defineRule({
  id: 's3-bucket-encrypted-with-kms',
  title: 'S3 buckets encrypt with KMS keys',
  severity: 'medium',
  category: 'data-protection',
  why: 'Only a KMS key can be denied, logged and withdrawn on its own; keys of S3 open to whoever may read the object.',
  fix: 'Set the default encryption of the bucket to SSE-KMS or DSSE-KMS.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['encryption'],
  check: ({ facets }) =>
    some(facets, 'encryption', 'Rules').must(
      'encrypt with KMS',
      ({ ApplyServerSideEncryptionByDefault: by }) => /^aws:kms(:dsse)?$/.test(by?.SSEAlgorithm ?? ''),
    ),
});
