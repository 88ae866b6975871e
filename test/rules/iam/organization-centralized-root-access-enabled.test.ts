import { organizationCentralizedRootAccessEnabled } from '../../../rules/iam/organization-centralized-root-access-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(organizationCentralizedRootAccessEnabled, {
  pass: {
    'it is on': {
      given: { facets: { rootAccessFeatures: ['RootSessions', 'RootCredentialsManagement'] } },
    },
  },
  fail: {
    'only sessions are on': {
      given: { facets: { rootAccessFeatures: ['RootSessions'] } },
      because: { 'facets.rootAccessFeatures[0]': 'RootSessions' },
    },
    'nothing is on': {
      given: { facets: { rootAccessFeatures: [] } },
      because: { 'facets.rootAccessFeatures': [] },
    },
    'IAM has no access to the organization': {
      given: { facets: { rootAccessFeatures: null } },
      because: { 'facets.rootAccessFeatures': [] },
    },
  },
  unknown: { 'the features are unreadable': { given: { facets: { rootAccessFeatures: denied } } } },
});
