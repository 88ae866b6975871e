import { defineRule, field } from '../../engine/index.ts';

export const logGroupEncryptedWithKms = defineRule({
  id: 'cloudwatch-log-group-encrypted-with-kms',
  title: 'Log groups are encrypted with a KMS key',
  severity: 'medium',
  category: 'data-protection',
  why: 'Logs hold what nobody meant to write down. With a key of your own, leave to read the group is not enough to read them.',
  fix: 'Associate a KMS key that CloudWatch Logs may use with the log group. Older events stay as they are.',
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html'],
  resource: 'AWS::Logs::LogGroup',
  check: ({ self }) => field(self, 'kmsKeyId').isPresent(),
});
