import { endpointPolicyTrustedAccounts } from '../../../rules/vpc/endpoint-policy-trusted-accounts.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = { VpcEndpointType: 'Interface', RequesterManaged: false } as const;
const ALLOW = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' } as const;
const of = (Principal: '*' | { readonly AWS: string }, key?: string, value = '') => ({
  self,
  facets: {
    takesPolicies: true,
    policy: {
      Statement: [{ ...ALLOW, Principal, ...(key && { Condition: { StringEquals: { [key]: value } } }) }],
    },
  },
});
const OTHERS = { self, facets: { takesPolicies: true, policy: { Statement: [ALLOW] } } };

testRule(endpointPolicyTrustedAccounts, {
  pass: {
    'the account itself may use it': { given: of({ AWS: 'arn:aws:iam::111122223333:root' }) },
    'a trusted account may use it': {
      params: { trustedAccounts: ['444455556666'] },
      given: of({ AWS: '444455556666' }),
    },
    'a trusted organization may use it': {
      params: { trustedAccounts: ['o-a1b2c3'] },
      given: of('*', 'aws:PrincipalOrgID', 'o-a1b2c3'),
    },
  },
  fail: {
    'it is open, as AWS makes it': { given: OTHERS, because: { 'facets.policy.Statement[0]': ALLOW } },
    'another account may use it': {
      given: of({ AWS: '444455556666' }),
      because: { 'facets.policy.Statement[0]': { ...ALLOW, Principal: { AWS: '444455556666' } } },
    },
  },
  unknown: {
    'the policy is unreadable': { given: { self, facets: { takesPolicies: true, policy: denied } } },
    'nobody says whether policies count': {
      given: { self, facets: { ...OTHERS.facets, takesPolicies: denied } },
    },
  },
  notApplicable: {
    'the service knows of no policies': {
      given: { ...OTHERS, facets: { takesPolicies: false, policy: { Statement: [ALLOW] } } },
    },
    'it is of a load balancer': {
      given: {
        self: { ...self, VpcEndpointType: 'GatewayLoadBalancer' },
        facets: { takesPolicies: denied, policy: denied },
      },
    },
    'AWS manages it': { given: { ...OTHERS, self: { ...self, RequesterManaged: true } } },
  },
});
