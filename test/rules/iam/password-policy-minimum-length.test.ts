import { passwordPolicyMinimumLength } from '../../../rules/iam/password-policy-minimum-length.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { PASSWORD_POLICY } from './facts.ts';

testRule(passwordPolicyMinimumLength, {
  pass: {
    'passwords are long': { given: { facets: { passwordPolicy: PASSWORD_POLICY } } },
    '8 are enough': {
      params: { minLength: 8 },
      given: { facets: { passwordPolicy: { ...PASSWORD_POLICY, MinimumPasswordLength: 8 } } },
    },
  },
  fail: {
    'passwords may be short': {
      given: { facets: { passwordPolicy: { ...PASSWORD_POLICY, MinimumPasswordLength: 13 } } },
      because: { 'facets.passwordPolicy.MinimumPasswordLength': 13 },
    },
    'there is no policy': {
      given: { facets: { passwordPolicy: null } },
      because: { 'facets.passwordPolicy.MinimumPasswordLength': null },
    },
  },
  unknown: {
    'the policy is unreadable': { given: { facets: { passwordPolicy: denied } } },
  },
});
