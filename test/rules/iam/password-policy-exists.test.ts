import { passwordPolicyExists } from '../../../rules/iam/password-policy-exists.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { PASSWORD_POLICY } from './facts.ts';

testRule(passwordPolicyExists, {
  pass: { 'there is one': { given: { facets: { passwordPolicy: PASSWORD_POLICY } } } },
  fail: {
    'there is none': {
      given: { facets: { passwordPolicy: null } },
      because: { 'facets.passwordPolicy': null },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { passwordPolicy: denied } } } },
});
