import { tablePolicyNotPublic } from '../../../rules/dynamodb/table-policy-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ALLOW = { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*' } as const;
const OPEN = { ...ALLOW, Principal: { AWS: '*' } } as const;
const limitedBy = (Condition: Readonly<Record<string, Readonly<Record<string, string>>>>) => ({
  Statement: [{ ...OPEN, Condition }],
});

testRule(tablePolicyNotPublic, {
  pass: {
    'another account is let in': {
      given: { facets: { policy: { Statement: [{ ...ALLOW, Principal: { AWS: '222233334444' } }] } } },
    },
    'everybody of an account is let in': {
      given: { facets: { policy: limitedBy({ StringEquals: { 'aws:PrincipalAccount': '222233334444' } }) } },
    },
    'there is no policy': { given: { facets: { policy: null } } },
  },
  fail: {
    'everybody is let in': {
      given: { facets: { policy: { Statement: [OPEN] } } },
      because: { 'facets.policy.Statement[0]': OPEN },
    },
    'everybody is let in, to some items': {
      given: {
        facets: { policy: limitedBy({ StringEquals: { 'dynamodb:LeadingKeys': 'public' } }) },
      },
      because: {
        'facets.policy.Statement[0]': {
          ...OPEN,
          Condition: { StringEquals: { 'dynamodb:LeadingKeys': 'public' } },
        },
      },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { policy: denied } } } },
});
