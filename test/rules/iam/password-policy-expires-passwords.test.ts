import { passwordPolicyExpiresPasswords } from '../../../rules/iam/password-policy-expires-passwords.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { PASSWORD_POLICY } from './facts.ts';

testRule(passwordPolicyExpiresPasswords, {
  pass: {
    'passwords expire in time': { given: { facets: { passwordPolicy: PASSWORD_POLICY } } },
    'a year is allowed': {
      params: { maxAgeDays: 365 },
      given: { facets: { passwordPolicy: { ...PASSWORD_POLICY, MaxPasswordAge: 365 } } },
    },
  },
  fail: {
    'passwords live too long': {
      given: { facets: { passwordPolicy: { ...PASSWORD_POLICY, MaxPasswordAge: 91 } } },
      because: { 'facets.passwordPolicy.MaxPasswordAge': 91 },
    },
    'passwords do not expire': {
      given: {
        facets: { passwordPolicy: { ...PASSWORD_POLICY, ExpirePasswords: false, MaxPasswordAge: 0 } },
      },
      because: {
        'facets.passwordPolicy.ExpirePasswords': false,
      },
    },
    'there is no policy': {
      given: { facets: { passwordPolicy: null } },
      because: {
        'facets.passwordPolicy.ExpirePasswords': null,
        'facets.passwordPolicy.MaxPasswordAge': null,
      },
    },
  },
  unknown: {
    'the policy is unreadable': { given: { facets: { passwordPolicy: denied } } },
  },
});
