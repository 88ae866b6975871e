import { passwordPolicyRequiresSymbol } from '../../../rules/iam/password-policy-requires-symbol.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { PASSWORD_POLICY } from './facts.ts';

testRule(passwordPolicyRequiresSymbol, {
  pass: { 'the policy requires it': { given: { facets: { passwordPolicy: PASSWORD_POLICY } } } },
  fail: {
    'the policy does not': {
      given: { facets: { passwordPolicy: { ...PASSWORD_POLICY, RequireSymbols: false } } },
      because: { 'facets.passwordPolicy.RequireSymbols': false },
    },
    'there is no policy': {
      given: { facets: { passwordPolicy: null } },
      because: { 'facets.passwordPolicy.RequireSymbols': null },
    },
  },
  unknown: {
    'the policy is unreadable': { given: { facets: { passwordPolicy: denied } } },
  },
});
