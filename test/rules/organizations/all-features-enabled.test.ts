import { organizationsAllFeaturesEnabled } from '../../../rules/organizations/all-features-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(organizationsAllFeaturesEnabled, {
  pass: { 'all features are on': { given: { self: { FeatureSet: 'ALL' } } } },
  fail: {
    'only bills are shared': {
      given: { self: { FeatureSet: 'CONSOLIDATED_BILLING' } },
      because: { 'self.FeatureSet': 'CONSOLIDATED_BILLING' },
    },
  },
  unknown: {
    'the organization is unreadable': { given: { self: denied } },
    'AWS does not say': { given: { self: { Id: 'o-1' } } },
  },
});
