import { trailBucketAccessLoggingEnabled } from '../../../rules/cloudtrail/trail-bucket-access-logging-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = { TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main', S3BucketName: 'logs' };
const bucket = (logging: { TargetBucket: string; TargetPrefix: string } | null | typeof denied) => ({
  given: { self, related: { bucket: { facets: { logging } } } },
});

testRule(trailBucketAccessLoggingEnabled, {
  pass: { 'the bucket logs': bucket({ TargetBucket: 'access', TargetPrefix: '' }) },
  fail: {
    'the bucket does not': {
      ...bucket(null),
      because: { 'related.bucket.facets.logging.TargetBucket': null },
    },
  },
  unknown: {
    'its logging is unreadable': bucket(denied),
    'it is of another account, or has gone': { given: { self, related: { bucket: denied } } },
  },
  notApplicable: {
    "the trail is the organization's, seen by a member": {
      given: {
        self: { ...self, TrailARN: 'arn:aws:cloudtrail:eu-west-1:444455556666:trail/all' },
        related: { bucket: denied },
      },
    },
  },
});
