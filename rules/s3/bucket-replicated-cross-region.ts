import { defineRule, some } from '../../engine/index.ts';
import { leadsElsewhere } from './replication.ts';

export const bucketReplicatedCrossRegion = defineRule({
  id: 's3-bucket-replicated-cross-region',
  title: 'S3 buckets are replicated into another region',
  severity: 'low',
  category: 'resilience',
  why: 'All copies of an object are in one region: when that fails, or is lost, so are they.',
  fix: 'Add a replication rule to a bucket in another region, and copy what is there already by a batch job.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['replication', 'bucketsOfAccount'],
  check: (bucket) =>
    some(bucket.facets, 'replication')
      .by(({ ID = '' }) => ID)
      .where(({ Status }) => Status === 'Enabled')
      .must('lead to another region', (rule) => leadsElsewhere(bucket, rule)),
});
