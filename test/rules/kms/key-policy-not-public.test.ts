import type { PolicyStatement } from '../../../inventory/policy-document.ts';
import { keyPolicyNotPublic } from '../../../rules/kms/key-policy-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ROOT = { ...allow('kms:*'), Principal: { AWS: 'arn:aws:iam::111122223333:root' } };
const OPEN = { Sid: 'use', ...allow('kms:Decrypt'), Principal: { AWS: '*' } };
const VIA = { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' };
const CALLER = { 'kms:CallerAccount': '111122223333' };
const of = (...Statement: PolicyStatement[]) => ({ Version: '2012-10-17', Statement });

function allow(Action: 'kms:*' | 'kms:Decrypt') {
  return { Effect: 'Allow', Action, Resource: '*' } as const;
}

testRule(keyPolicyNotPublic, {
  pass: {
    'the account is let in': { given: { facets: { policy: of(ROOT) } } },
    'everybody of the account is let in, by a service': {
      given: { facets: { policy: of({ ...OPEN, Condition: { StringEquals: { ...VIA, ...CALLER } } }) } },
    },
  },
  fail: {
    'everybody is let in': {
      given: { facets: { policy: of(ROOT, OPEN) } },
      because: { 'facets.policy.Statement[use]': OPEN },
    },
    'everybody is let in by a service': {
      given: { facets: { policy: of({ ...OPEN, Condition: { StringEquals: VIA } }) } },
      because: { 'facets.policy.Statement[use]': { ...OPEN, Condition: { StringEquals: VIA } } },
    },
  },
  unknown: {
    'the policy is unreadable': { given: { facets: { policy: denied } } },
  },
});
