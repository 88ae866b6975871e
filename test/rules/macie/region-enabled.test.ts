import { macieRegionEnabled } from '../../../rules/macie/region-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const buckets = [{ self: { Name: 'logs' } }];

testRule(macieRegionEnabled, {
  pass: { 'it is enabled': { given: { related: { buckets }, facets: { macie: { status: 'ENABLED' } } } } },
  fail: {
    'it is not': {
      given: { related: { buckets }, facets: { macie: null } },
      because: { 'facets.macie.status': null },
    },
    'it is paused': {
      given: { related: { buckets }, facets: { macie: { status: 'PAUSED' } } },
      because: { 'facets.macie.status': 'PAUSED' },
    },
  },
  unknown: {
    'its status is unreadable': { given: { related: { buckets }, facets: { macie: denied } } },
    'buckets cannot be listed': { given: { related: { buckets: denied }, facets: { macie: null } } },
  },
  notApplicable: {
    'the region has no buckets': { given: { related: { buckets: [] }, facets: { macie: null } } },
  },
});
