import type { PolicyStatement } from '../../../inventory/policy-document.ts';
import { secretNotPublic } from '../../../rules/secretsmanager/secret-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

const READ = { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*' } as const;
const OPEN = { Sid: 'read', ...READ, Principal: '*' } as const;
const of = (...Statement: PolicyStatement[]) => ({
  facets: { policy: { Version: '2012-10-17', Statement } },
});
const CURRENT = { ...OPEN, Condition: { StringEquals: { 'secretsmanager:VersionStage': 'AWSCURRENT' } } };

testRule(secretNotPublic, {
  pass: {
    'there is no policy': { given: { facets: { policy: null } } },
    'a role reads': { given: of({ ...READ, Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } }) },
    'everybody reads, through one endpoint': {
      given: of({ ...OPEN, Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c' } } }),
    },
    'the policy only denies': {
      given: of({ Effect: 'Deny', Principal: '*', Action: 'secretsmanager:*', Resource: '*' }),
    },
  },
  fail: {
    'everybody reads': {
      given: of(OPEN),
      because: { 'facets.policy.Statement[read]': OPEN },
    },
    'everybody reads one version': {
      given: of(CURRENT),
      because: { 'facets.policy.Statement[read]': CURRENT },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { policy: denied } } } },
});
