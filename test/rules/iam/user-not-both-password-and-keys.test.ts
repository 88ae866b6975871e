import { userNotBothPasswordAndKeys } from '../../../rules/iam/user-not-both-password-and-keys.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { CREDENTIALS } from './facts.ts';

const credentials = (password_enabled: boolean, ...keys: readonly [boolean, boolean]) => ({
  facets: {
    credentials: {
      ...{ ...CREDENTIALS, password_enabled },
      ...{ access_key_1_active: keys[0], access_key_2_active: keys[1] },
    },
  },
});

testRule(userNotBothPasswordAndKeys, {
  pass: {
    'there is a password only': { given: credentials(true, false, false) },
    'there are keys only': { given: credentials(false, true, true) },
    'there is neither': { given: credentials(false, false, false) },
  },
  fail: {
    'there is a key besides the password': {
      given: credentials(true, true, false),
      because: {
        'facets.credentials.password_enabled': true,
        'facets.credentials.access_key_1_active': true,
      },
    },
    'the second key is the active one': {
      given: credentials(true, false, true),
      because: {
        'facets.credentials.password_enabled': true,
        'facets.credentials.access_key_2_active': true,
      },
    },
  },
  unknown: {
    'the report is unreadable, or older than the user': { given: { facets: { credentials: denied } } },
  },
});
