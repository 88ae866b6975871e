import { passwordPolicyPreventsReuse } from '../../../rules/iam/password-policy-prevents-reuse.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { PASSWORD_POLICY } from './facts.ts';

const FORGETFUL = { ...PASSWORD_POLICY, PasswordReusePrevention: undefined };

testRule(passwordPolicyPreventsReuse, {
  pass: {
    '24 passwords are remembered': { given: { facets: { passwordPolicy: PASSWORD_POLICY } } },
    '5 are enough': {
      params: { remembered: 5 },
      given: { facets: { passwordPolicy: { ...PASSWORD_POLICY, PasswordReusePrevention: 5 } } },
    },
  },
  fail: {
    'fewer are remembered': {
      given: { facets: { passwordPolicy: { ...PASSWORD_POLICY, PasswordReusePrevention: 23 } } },
      because: { 'facets.passwordPolicy.PasswordReusePrevention': 23 },
    },
    'none is remembered': {
      given: { facets: { passwordPolicy: FORGETFUL } },
      because: { 'facets.passwordPolicy.PasswordReusePrevention': null },
    },
    'there is no policy': {
      given: { facets: { passwordPolicy: null } },
      because: { 'facets.passwordPolicy.PasswordReusePrevention': null },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { passwordPolicy: denied } } } },
});
