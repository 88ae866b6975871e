import { bucketMfaDeleteEnabled } from '../../../rules/s3/bucket-mfa-delete-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(bucketMfaDeleteEnabled, {
  pass: {
    'it is on': { given: { facets: { versioning: { Status: 'Enabled', MFADelete: 'Enabled' } } } },
  },
  fail: {
    'it is off': {
      given: { facets: { versioning: { Status: 'Enabled', MFADelete: 'Disabled' } } },
      because: { 'facets.versioning.MFADelete': 'Disabled' },
    },
    'it was never set': {
      given: { facets: { versioning: { Status: 'Enabled' } } },
      because: { 'facets.versioning.MFADelete': null },
    },
    'the bucket never kept versions': {
      given: { facets: { versioning: null } },
      because: { 'facets.versioning.MFADelete': null },
    },
  },
  unknown: { 'it is unreadable': { given: { facets: { versioning: denied } } } },
});
