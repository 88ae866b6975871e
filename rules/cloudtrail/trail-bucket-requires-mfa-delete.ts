import { defineRule, field } from '../../engine/index.ts';
import { ofOwner } from './trail.ts';

export const trailBucketRequiresMfaDelete = defineRule({
  id: 'cloudtrail-trail-bucket-requires-mfa-delete',
  title: 'Buckets of trails ask for MFA before versions are deleted',
  severity: 'medium',
  category: 'resilience',
  why: 'With stolen credentials an intruder deletes the log of what he did, older versions included.',
  fix: 'As the root user, turn on MFA delete together with versioning, by the CLI or the API. S3 refuses it beside a lifecycle configuration.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html'],
  resource: 'AWS::CloudTrail::Trail',
  needs: ['bucket.versioning'],
  check: (trail) =>
    ofOwner(trail, field(trail.related.bucket.facets, 'versioning', 'MFADelete').is('Enabled')),
});
