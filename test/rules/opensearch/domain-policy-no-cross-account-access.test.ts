import { domainPolicyNoCrossAccountAccess } from '../../../rules/opensearch/domain-policy-no-cross-account-access.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ALLOW = { Effect: 'Allow', Action: 'es:*', Resource: '*' } as const;
const OTHER = { ...ALLOW, Principal: { AWS: 'arn:aws:iam::222233334444:root' } };
const OPEN = { ...ALLOW, Sid: 'all', Principal: { AWS: '*' } } as const;
const OFFICE = { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } };

testRule(domainPolicyNoCrossAccountAccess, {
  pass: {
    'the policy says nothing': { given: { facets: { policy: { Statement: [] } } } },
    'a role of the account is let in': {
      given: {
        facets: {
          policy: { Statement: [{ ...ALLOW, Principal: { AWS: 'arn:aws:iam::111122223333:role/web' } }] },
        },
      },
    },
    'the other account is trusted': {
      params: { trustedAccounts: ['222233334444'] },
      given: { facets: { policy: { Statement: [OTHER] } } },
    },
  },
  fail: {
    'another account is let in': {
      given: { facets: { policy: { Statement: [OTHER] } } },
      because: { 'facets.policy.Statement[0]': OTHER },
    },
    'everybody in the office is let in, whatever the account': {
      given: { facets: { policy: { Statement: [{ ...OPEN, Condition: OFFICE }] } } },
      because: { 'facets.policy.Statement[all]': { ...OPEN, Condition: OFFICE } },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { policy: denied } } } },
});
