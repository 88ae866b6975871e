import type { PolicyStatement } from '../../../inventory/policy-document.ts';
import { topicPolicyNotPublic } from '../../../rules/sns/topic-policy-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

const Resource = 'arn:aws:sns:eu-west-1:111122223333:alarms';
const PUBLISH = { Effect: 'Allow', Action: 'SNS:Publish', Resource } as const;
const OPEN = { Sid: 'all', ...PUBLISH, Principal: { AWS: '*' } } as const;
const of = (...Statement: PolicyStatement[]) => ({ Version: '2008-10-17', Statement });
const when = (Condition: PolicyStatement['Condition']) => ({ ...OPEN, ...(Condition && { Condition }) });
/** As AWS makes it with the topic. */
const DEFAULT = {
  Sid: '__default_statement_ID',
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action: ['SNS:GetTopicAttributes', 'SNS:AddPermission', 'SNS:Subscribe', 'SNS:Publish'],
  Resource,
  Condition: { StringEquals: { 'AWS:SourceOwner': '111122223333' } },
} as const;
const ANYWHERE = { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:*' } };
const BY_HTTPS = { StringEquals: { 'SNS:Protocol': 'https' } };

testRule(topicPolicyNotPublic, {
  pass: {
    'the policy is the default one': { given: { facets: { policy: of(DEFAULT) } } },
    'a service publishes': {
      given: { facets: { policy: of({ ...PUBLISH, Principal: { Service: 's3.amazonaws.com' } }) } },
    },
    'everybody of the organization publishes': {
      given: { facets: { policy: of(when({ StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } })) } },
    },
    'everybody publishes, by one bucket': {
      given: { facets: { policy: of(when({ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::logs' } })) } },
    },
  },
  fail: {
    'everybody publishes': {
      given: { facets: { policy: of(DEFAULT, OPEN) } },
      because: { 'facets.policy.Statement[all]': OPEN },
    },
    'everybody publishes, by any bucket': {
      given: { facets: { policy: of(when(ANYWHERE)) } },
      because: { 'facets.policy.Statement[all]': when(ANYWHERE) },
    },
    'everybody publishes, if only by HTTPS': {
      given: { facets: { policy: of(when(BY_HTTPS)) } },
      because: { 'facets.policy.Statement[all]': when(BY_HTTPS) },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { policy: denied } } } },
});
