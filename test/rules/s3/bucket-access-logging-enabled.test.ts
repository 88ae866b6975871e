import { bucketAccessLoggingEnabled } from '../../../rules/s3/bucket-access-logging-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(bucketAccessLoggingEnabled, {
  pass: {
    'a bucket takes the logs': { given: { facets: { logging: { TargetBucket: 'logs', TargetPrefix: '' } } } },
  },
  fail: {
    'there is no logging': {
      given: { facets: { logging: null } },
      because: { 'facets.logging.TargetBucket': null },
    },
  },
  unknown: { 'it is unreadable': { given: { facets: { logging: denied } } } },
});
