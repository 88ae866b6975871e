import { passwordPolicyRequiresLowercase } from '../../../rules/iam/password-policy-requires-lowercase.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { PASSWORD_POLICY } from './facts.ts';

testRule(passwordPolicyRequiresLowercase, {
  pass: {
    'the policy requires it': { given: { facets: { passwordPolicy: PASSWORD_POLICY } } },
  },
  fail: {
    'the policy does not': {
      given: { facets: { passwordPolicy: { ...PASSWORD_POLICY, RequireLowercaseCharacters: false } } },
      because: { 'facets.passwordPolicy.RequireLowercaseCharacters': false },
    },
    'there is no policy': {
      given: { facets: { passwordPolicy: null } },
      because: { 'facets.passwordPolicy.RequireLowercaseCharacters': null },
    },
  },
  unknown: {
    'the policy is unreadable': { given: { facets: { passwordPolicy: denied } } },
  },
});
