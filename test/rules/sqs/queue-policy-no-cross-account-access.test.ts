import type { PolicyStatement } from '../../../inventory/policy-document.ts';
import { queuePolicyNoCrossAccountAccess } from '../../../rules/sqs/queue-policy-no-cross-account-access.ts';
import { denied, testRule } from '../../rule-tester.ts';

const Resource = 'arn:aws:sqs:eu-west-1:111122223333:jobs';
const SEND = { Effect: 'Allow', Action: 'SQS:SendMessage', Resource } as const;
const OTHER = { Sid: 'partner', ...SEND, Principal: { AWS: 'arn:aws:iam::222233334444:role/app' } } as const;
const of = (...Statement: PolicyStatement[]) => ({ facets: { policy: { Statement } } });
const from = (arn: string, more: object = {}) => ({
  ...{ Sid: 'all', ...SEND, Principal: '*' as const },
  Condition: { ArnEquals: { 'aws:SourceArn': arn }, ...more },
});
const OURS = { StringEquals: { 'aws:SourceAccount': '111122223333' } };
const THEIR_TOPIC = from('arn:aws:sns:eu-west-1:222233334444:alarms');
const BUCKET = 'arn:aws:s3:::logs';

testRule(queuePolicyNoCrossAccountAccess, {
  pass: {
    'there is no policy': { given: { facets: { policy: null } } },
    'a role of the account is let in': {
      given: of({ ...SEND, Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } }),
    },
    'a topic of the account sends': { given: of(from('arn:aws:sns:eu-west-1:111122223333:alarms')) },
    'a bucket of the account sends': { given: of(from(BUCKET, OURS)) },
    'a service is let in': { given: of({ ...SEND, Principal: { Service: 'sns.amazonaws.com' } }) },
    'the other account is trusted': {
      params: { trustedAccounts: ['222233334444'] },
      given: of(OTHER, THEIR_TOPIC),
    },
  },
  fail: {
    'a role of another account is let in': {
      given: of(OTHER),
      because: { 'facets.policy.Statement[partner]': OTHER },
    },
    'a topic of another account sends': {
      given: of(THEIR_TOPIC),
      because: { 'facets.policy.Statement[all]': THEIR_TOPIC },
    },
    'a bucket sends, whose ARN does not say whose it is': {
      given: of(from(BUCKET)),
      because: { 'facets.policy.Statement[all]': from(BUCKET) },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { policy: denied } } } },
});
