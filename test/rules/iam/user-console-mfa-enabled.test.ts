import { userConsoleMfaEnabled } from '../../../rules/iam/user-console-mfa-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { CREDENTIALS } from './facts.ts';

testRule(userConsoleMfaEnabled, {
  pass: { 'the user has MFA': { given: { facets: { credentials: CREDENTIALS } } } },
  fail: {
    'the user has no MFA': {
      given: { facets: { credentials: { ...CREDENTIALS, mfa_active: false } } },
      because: { 'facets.credentials.mfa_active': false },
    },
  },
  unknown: {
    'the report is unreadable, or older than the user': { given: { facets: { credentials: denied } } },
  },
  notApplicable: {
    'the user has no password': {
      given: { facets: { credentials: { ...CREDENTIALS, password_enabled: false, mfa_active: false } } },
    },
  },
});
