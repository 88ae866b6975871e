import { defineRule, field } from '../../engine/index.ts';

export const bucketMfaDeleteEnabled = defineRule({
  id: 's3-bucket-mfa-delete-enabled',
  title: 'S3 buckets ask for MFA before versions are deleted',
  severity: 'medium',
  category: 'resilience',
  why: 'Versions protect against mistakes and ransomware only as long as stolen credentials cannot delete them for good.',
  fix: 'As the root user, turn on MFA delete together with versioning, by the CLI or the API. S3 refuses it beside a lifecycle configuration.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['versioning'],
  check: ({ facets }) => field(facets, 'versioning', 'MFADelete').is('Enabled'),
});
