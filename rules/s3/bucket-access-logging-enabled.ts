import { defineRule, field } from '../../engine/index.ts';

export const bucketAccessLoggingEnabled = defineRule({
  id: 's3-bucket-access-logging-enabled',
  title: 'S3 buckets log who accesses them',
  severity: 'medium',
  category: 'logging',
  why: 'Without access logs nobody can tell afterwards who read or deleted which object.',
  fix: 'Turn on server access logging into a bucket that is there for logs.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['logging'],
  check: ({ facets }) => field(facets, 'logging', 'TargetBucket').isPresent(),
});
