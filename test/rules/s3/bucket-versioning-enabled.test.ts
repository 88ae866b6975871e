import { bucketVersioningEnabled } from '../../../rules/s3/bucket-versioning-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(bucketVersioningEnabled, {
  pass: {
    'it is on': { given: { facets: { versioning: { Status: 'Enabled' } } } },
  },
  fail: {
    'it is suspended': {
      given: { facets: { versioning: { Status: 'Suspended' } } },
      because: { 'facets.versioning.Status': 'Suspended' },
    },
    'the bucket never kept versions': {
      given: { facets: { versioning: null } },
      because: { 'facets.versioning.Status': null },
    },
  },
  unknown: { 'it is unreadable': { given: { facets: { versioning: denied } } } },
});
