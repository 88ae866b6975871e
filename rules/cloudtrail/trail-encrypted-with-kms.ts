import { defineRule, field } from '../../engine/index.ts';
import { ofOwner } from './trail.ts';

export const trailEncryptedWithKms = defineRule({
  id: 'cloudtrail-trail-encrypted-with-kms',
  title: 'Trails encrypt their log files with a KMS key',
  severity: 'medium',
  category: 'data-protection',
  why: 'With a key of your own, reading the bucket is not enough to read the log.',
  fix: 'Create a KMS key that CloudTrail may use, and set it on the trail.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
  ],
  resource: 'AWS::CloudTrail::Trail',
  check: (trail) => ofOwner(trail, field(trail.self, 'KmsKeyId').isPresent()),
});
