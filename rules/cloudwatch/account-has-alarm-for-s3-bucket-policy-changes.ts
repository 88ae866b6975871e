import { defineRule } from '../../engine/index.ts';
import { changes } from './events.ts';
import { WATCHED, watched } from './watched.ts';

const CALLS =
  'PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle PutBucketReplication ' +
  'DeleteBucketPolicy DeleteBucketCors DeleteBucketLifecycle DeleteBucketReplication';

export const accountHasAlarmForS3BucketPolicyChanges = defineRule({
  id: 'cloudwatch-account-has-alarm-for-s3-bucket-policy-changes',
  title: 'Somebody is told when S3 bucket policies change',
  severity: 'medium',
  category: 'logging',
  why: 'One call makes a bucket public. Until somebody sees it, everybody can read what is in there.',
  fix: 'On the log group of a trail for all regions, add a metric filter for these calls. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-8',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, changes('s3.amazonaws.com', CALLS)),
});
