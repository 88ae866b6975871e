import { rootUserNotUsedRecently } from '../../../rules/iam/root-user-not-used-recently.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { CREDENTIALS } from './facts.ts';

const ROOT = { ...CREDENTIALS, user: '<root_account>', password_last_used: '2020-01-01T00:00:00+00:00' };
const TODAY = '2026-06-30T12:00:00+00:00';

testRule(rootUserNotUsedRecently, {
  pass: {
    'it was used years ago': { given: { facets: { rootCredentials: ROOT } } },
    'it was never used': { given: { facets: { rootCredentials: { ...ROOT, password_last_used: null } } } },
  },
  fail: {
    'its password was used today': {
      given: { facets: { rootCredentials: { ...ROOT, password_last_used: TODAY } } },
      because: { 'facets.rootCredentials.password_last_used': TODAY },
    },
    'its second key was used today': {
      given: { facets: { rootCredentials: { ...ROOT, access_key_2_last_used_date: TODAY } } },
      because: { 'facets.rootCredentials.access_key_2_last_used_date': TODAY },
    },
    'it was used within a week': {
      params: { maxDays: 7 },
      given: { facets: { rootCredentials: { ...ROOT, password_last_used: '2026-06-26T00:00:00+00:00' } } },
      because: { 'facets.rootCredentials.password_last_used': '2026-06-26T00:00:00+00:00' },
    },
  },
  unknown: { 'the report is unreadable': { given: { facets: { rootCredentials: denied } } } },
});
