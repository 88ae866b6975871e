import { accountGlobalEventsNotDuplicated } from '../../../rules/cloudtrail/account-global-events-not-duplicated.ts';
import { denied, testRule } from '../../rule-tester.ts';

const GLOBAL = { self: { IncludeGlobalServiceEvents: true } };
const REGIONAL = { self: { IncludeGlobalServiceEvents: false } };

testRule(accountGlobalEventsNotDuplicated, {
  pass: {
    'one trail includes them': { given: { related: { trails: [GLOBAL, REGIONAL] } } },
    'there is no trail': { given: { related: { trails: [] } } },
  },
  fail: {
    'two trails include them': {
      given: { related: { trails: [GLOBAL, REGIONAL, GLOBAL] } },
      because: { 'related.trails': 2 },
    },
  },
  unknown: {
    'trails are unreadable': { given: { related: { trails: denied } } },
    'a second trail may include them': {
      given: { related: { trails: [GLOBAL, { self: { IncludeGlobalServiceEvents: denied } }] } },
    },
  },
});
