import { glacierVaultPolicyNotPublic } from '../../../rules/glacier/vault-policy-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ALLOW = { Effect: 'Allow', Action: 'glacier:InitiateJob', Resource: '*' } as const;
const OPEN = { ...ALLOW, Principal: '*' } as const;

testRule(glacierVaultPolicyNotPublic, {
  pass: {
    'another account is let in': {
      given: {
        facets: {
          policy: { Statement: [{ ...ALLOW, Principal: { AWS: 'arn:aws:iam::222233334444:root' } }] },
        },
      },
    },
    'deleting is denied to everybody': {
      given: {
        facets: {
          policy: { Statement: [{ ...OPEN, Effect: 'Deny', Action: 'glacier:DeleteArchive' }] },
        },
      },
    },
    'there is no policy': { given: { facets: { policy: null } } },
  },
  fail: {
    'everybody is let in': {
      given: { facets: { policy: { Statement: [OPEN] } } },
      because: { 'facets.policy.Statement[0]': OPEN },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { policy: denied } } } },
});
