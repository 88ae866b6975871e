import type { PolicyStatement } from '../../../inventory/policy-document.ts';
import { queuePolicyNotPublic } from '../../../rules/sqs/queue-policy-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

const Resource = 'arn:aws:sqs:eu-west-1:111122223333:jobs';
const OPEN = { Sid: 'all', Effect: 'Allow', Principal: '*', Action: 'SQS:*', Resource } as const;
const TLS_ONLY = {
  ...OPEN,
  Effect: 'Deny',
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
} as const;
const of = (...Statement: PolicyStatement[]) => ({ facets: { policy: { Statement } } });
const from = (...arns: string[]) => ({ ...OPEN, Condition: { ArnEquals: { 'aws:SourceArn': arns } } });
const TOPIC = 'arn:aws:sns:eu-west-1:111122223333:alarms';
const ANY_TOPIC = 'arn:aws:sns:*:*:*';
const BY_MAYBE = { ...OPEN, Condition: { ArnLikeIfExists: { 'aws:SourceArn': TOPIC } } };

testRule(queuePolicyNotPublic, {
  pass: {
    'there is no policy': { given: { facets: { policy: null } } },
    'one topic sends': { given: of(from(TOPIC), TLS_ONLY) },
    'one bucket sends': { given: of(from('arn:aws:s3:::logs')) },
    'a service sends': { given: of({ ...OPEN, Principal: { Service: 'sns.amazonaws.com' } }) },
    'everybody comes from one network': {
      given: of({ ...OPEN, Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c' } } }),
    },
    'everybody is denied again': {
      given: of(OPEN, { ...OPEN, Effect: 'Deny', Resource: '*' }),
    },
  },
  fail: {
    'everybody is let in': {
      given: of(OPEN),
      because: { 'facets.policy.Statement[all]': OPEN },
    },
    'everybody is let in, by HTTPS': {
      given: of(OPEN, TLS_ONLY),
      because: { 'facets.policy.Statement[all]': OPEN },
    },
    'any topic sends': {
      given: of(from(TOPIC, ANY_TOPIC)),
      because: { 'facets.policy.Statement[all]': from(TOPIC, ANY_TOPIC) },
    },
    'one topic sends, or whoever tells of none': {
      given: of(BY_MAYBE),
      because: { 'facets.policy.Statement[all]': BY_MAYBE },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { policy: denied } } } },
});
