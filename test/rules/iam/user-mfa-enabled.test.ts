import { userMfaEnabled } from '../../../rules/iam/user-mfa-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { CREDENTIALS } from './facts.ts';

testRule(userMfaEnabled, {
  pass: { 'the user has one': { given: { facets: { credentials: CREDENTIALS } } } },
  fail: {
    'the user has none, nor a password': {
      given: { facets: { credentials: { ...CREDENTIALS, mfa_active: false, password_enabled: false } } },
      because: { 'facets.credentials.mfa_active': false },
    },
  },
  unknown: {
    'the report is unreadable, or older than the user': { given: { facets: { credentials: denied } } },
  },
});
