import { trailInsightsEnabled } from '../../../rules/cloudtrail/trail-insights-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = { TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main' };

testRule(trailInsightsEnabled, {
  pass: {
    'it looks at the rate of calls': {
      given: { self, facets: { insightSelectors: [{ InsightType: 'ApiCallRateInsight' }] } },
    },
  },
  fail: {
    'Insights is off': {
      given: { self, facets: { insightSelectors: null } },
      because: { 'facets.insightSelectors': 0 },
    },
    'no kind is selected': {
      given: { self, facets: { insightSelectors: [] } },
      because: { 'facets.insightSelectors': 0 },
    },
  },
  unknown: { 'the selectors are unreadable': { given: { self, facets: { insightSelectors: denied } } } },
  notApplicable: {
    "the trail is the organization's, seen by a member": {
      given: {
        self: { TrailARN: 'arn:aws:cloudtrail:eu-west-1:444455556666:trail/all' },
        facets: { insightSelectors: denied },
      },
    },
  },
});
