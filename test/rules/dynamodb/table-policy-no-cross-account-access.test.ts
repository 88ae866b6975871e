import { tablePolicyNoCrossAccountAccess } from '../../../rules/dynamodb/table-policy-no-cross-account-access.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ALLOW = { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*' } as const;
const OTHER = { ...ALLOW, Principal: { AWS: 'arn:aws:iam::222233334444:role/reader' } };
const OPEN = { ...ALLOW, Sid: 'all', Principal: '*' } as const;
const IN_ORG = { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } };

testRule(tablePolicyNoCrossAccountAccess, {
  pass: {
    'there is no policy': { given: { facets: { policy: null } } },
    'the account itself is let in': {
      given: { facets: { policy: { Statement: [{ ...ALLOW, Principal: { AWS: '111122223333' } }] } } },
    },
    'the other account is trusted': {
      params: { trustedAccounts: ['222233334444'] },
      given: { facets: { policy: { Statement: [OTHER] } } },
    },
    'the organization is trusted': {
      params: { trustedAccounts: ['o-a1b2c3'] },
      given: { facets: { policy: { Statement: [{ ...OPEN, Condition: IN_ORG }] } } },
    },
  },
  fail: {
    'another account is let in': {
      given: { facets: { policy: { Statement: [OTHER] } } },
      because: { 'facets.policy.Statement[0]': OTHER },
    },
    'everybody is let in': {
      given: { facets: { policy: { Statement: [OPEN] } } },
      because: { 'facets.policy.Statement[all]': OPEN },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { policy: denied } } } },
});
