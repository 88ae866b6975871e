import { defineRule, field } from '../../engine/index.ts';
import { ofOwner } from './trail.ts';

export const trailBucketAccessLoggingEnabled = defineRule({
  id: 'cloudtrail-trail-bucket-access-logging-enabled',
  title: 'Buckets of trails log who accesses them',
  severity: 'medium',
  category: 'logging',
  why: 'Whoever reads or deletes the log itself leaves a trace only in the access log of its bucket.',
  fix: 'Turn on server access logging for the bucket of the trail, into another bucket.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html'],
  resource: 'AWS::CloudTrail::Trail',
  needs: ['bucket.logging'],
  check: (trail) => ofOwner(trail, field(trail.related.bucket.facets, 'logging', 'TargetBucket').isPresent()),
});
