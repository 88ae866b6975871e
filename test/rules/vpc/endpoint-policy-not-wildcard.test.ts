import { endpointPolicyNotWildcard } from '../../../rules/vpc/endpoint-policy-not-wildcard.ts';
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

testRule(endpointPolicyNotWildcard, {
  pass: {
    'the account itself may use it': { given: of({ AWS: '111122223333' }) },
    'everybody of the organization may use it': { given: of('*', 'aws:PrincipalOrgID', 'o-a1b2c3') },
    'it leads to resources of the organization only': { given: of('*', 'aws:ResourceOrgID', 'o-a1b2c3') },
  },
  fail: {
    'it is open, as AWS makes it': { given: OTHERS, because: { 'facets.policy.Statement[0]': ALLOW } },
    'it is open to everybody in the VPC': {
      given: of('*', 'aws:SourceVpc', 'vpc-1'),
      because: {
        'facets.policy.Statement[0]': { ...ALLOW, Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } },
      },
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
