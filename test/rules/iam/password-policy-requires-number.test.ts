import { passwordPolicyRequiresNumber } from '../../../rules/iam/password-policy-requires-number.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { PASSWORD_POLICY } from './facts.ts';

testRule(passwordPolicyRequiresNumber, {
  pass: { 'the policy requires it': { given: { facets: { passwordPolicy: PASSWORD_POLICY } } } },
  fail: {
    'the policy does not': {
      given: { facets: { passwordPolicy: { ...PASSWORD_POLICY, RequireNumbers: false } } },
      because: { 'facets.passwordPolicy.RequireNumbers': false },
    },
    'there is no policy': {
      given: { facets: { passwordPolicy: null } },
      because: { 'facets.passwordPolicy.RequireNumbers': null },
    },
  },
  unknown: {
    'the policy is unreadable': { given: { facets: { passwordPolicy: denied } } },
  },
});
