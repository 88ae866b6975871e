import type { PolicyStatement } from '../../../inventory/policy-document.ts';
import { bucketPolicyRequiresTls } from '../../../rules/s3/bucket-policy-requires-tls.ts';
import { denied, testRule } from '../../rule-tester.ts';

const INSECURE = { Bool: { 'aws:SecureTransport': 'false' } };
const ELSEWHERE = { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };
const Resource = ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'];
const DENY = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource, Condition: INSECURE } as const;
const given = (...Statement: PolicyStatement[]) => ({
  self: { Name: 'b' },
  facets: { policy: { Statement } },
});

testRule(bucketPolicyRequiresTls, {
  pass: {
    'bucket and objects are denied': { given: given(DENY) },
    'they are denied one by one': {
      given: given({ ...DENY, Resource: 'arn:aws:s3:::b' }, { ...DENY, Resource: 'arn:aws:s3:::b/*' }),
    },
    'a wider statement denies them': { given: given({ ...DENY, Action: '*', Resource: '*' }) },
  },
  fail: {
    'there is no policy': {
      given: { self: { Name: 'b' }, facets: { policy: null } },
      because: { 'facets.policy.Statement': [] },
    },
    'only objects are denied': {
      given: given({ ...DENY, Resource: 'arn:aws:s3:::b/*' }),
      because: { 'facets.policy.Statement[0]': { ...DENY, Resource: 'arn:aws:s3:::b/*' } },
    },
    'only one principal is denied': {
      given: given({ ...DENY, Principal: { AWS: '111122223333' } }),
      because: { 'facets.policy.Statement[0]': { ...DENY, Principal: { AWS: '111122223333' } } },
    },
    'only reading is denied': {
      given: given({ ...DENY, Action: 's3:GetObject' }),
      because: { 'facets.policy.Statement[0]': { ...DENY, Action: 's3:GetObject' } },
    },
    'a further condition spares some': {
      given: given({ ...DENY, Condition: { ...INSECURE, ...ELSEWHERE } }),
      because: { 'facets.policy.Statement[0]': { ...DENY, Condition: { ...INSECURE, ...ELSEWHERE } } },
    },
    'TLS is what is denied': {
      given: given({ ...DENY, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
      because: {
        'facets.policy.Statement[0]': { ...DENY, Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
      },
    },
  },
  unknown: { 'the policy is unreadable': { given: { self: { Name: 'b' }, facets: { policy: denied } } } },
});
