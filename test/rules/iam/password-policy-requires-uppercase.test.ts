import { passwordPolicyRequiresUppercase } from '../../../rules/iam/password-policy-requires-uppercase.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { PASSWORD_POLICY } from './facts.ts';

testRule(passwordPolicyRequiresUppercase, {
  pass: {
    'the policy requires it': { given: { facets: { passwordPolicy: PASSWORD_POLICY } } },
  },
  fail: {
    'the policy does not': {
      given: { facets: { passwordPolicy: { ...PASSWORD_POLICY, RequireUppercaseCharacters: false } } },
      because: { 'facets.passwordPolicy.RequireUppercaseCharacters': false },
    },
    'there is no policy': {
      given: { facets: { passwordPolicy: null } },
      because: { 'facets.passwordPolicy.RequireUppercaseCharacters': null },
    },
  },
  unknown: {
    'the policy is unreadable': { given: { facets: { passwordPolicy: denied } } },
  },
});
