/** SNS's examples of policies. */
import type { ResourceExample } from '../example.ts';

const TOPIC = 'arn:aws:sns:us-east-2:111122223333:MyTopic';

export const TOPICS: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
    says: 'another account publishes',
    policy: {
      Statement: [
        {
          Sid: 'grant-1234-publish',
          Effect: 'Allow',
          Principal: { AWS: '444455556666' },
          Action: ['sns:Publish'],
          Resource: TOPIC,
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
    says: 'another account subscribes by HTTPS',
    policy: {
      Statement: [
        {
          Sid: 'Statement1',
          Effect: 'Allow',
          Principal: { AWS: '444455556666' },
          Action: ['sns:Subscribe'],
          Resource: TOPIC,
          Condition: { StringEquals: { 'sns:Protocol': 'https' } },
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
    says: 'a topic of ours sends to the queue',
    policy: {
      Statement: [
        {
          Sid: 'Allow-SNS-SendMessage',
          Effect: 'Allow',
          Principal: { Service: 'sns.amazonaws.com' },
          Action: ['sqs:SendMessage'],
          Resource: 'arn:aws:sqs:us-east-2:111122223333:MyQueue',
          Condition: { ArnEquals: { 'aws:SourceArn': TOPIC } },
        },
      ],
    },
    public: false,
    foreign: false,
    deputy: 'ours',
  },
  {
    page: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
    says: 'a bucket of another account publishes',
    policy: {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 's3.amazonaws.com' },
          Action: 'sns:Publish',
          Resource: TOPIC,
          Condition: { StringEquals: { 'AWS:SourceAccount': '444455556666' } },
        },
      ],
    },
    public: false,
    foreign: false,
    deputy: 'others',
  },
  {
    page: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
    says: 'SES of another account publishes',
    policy: {
      Version: '2008-10-17',
      Id: '__default_policy_ID',
      Statement: [
        {
          Sid: '__default_statement_ID',
          Effect: 'Allow',
          Principal: { Service: 'ses.amazonaws.com' },
          Action: 'SNS:Publish',
          Resource: TOPIC,
          Condition: { StringEquals: { 'aws:SourceOwner': '444455556666' } },
        },
      ],
    },
    public: false,
    foreign: false,
    deputy: 'others',
  },
  {
    page: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
    says: 'the accounts of the organization publish',
    policy: {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: '*' },
          Action: 'SNS:Publish',
          Resource: TOPIC,
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
    says: 'the CloudWatch alarms of our account publish',
    policy: {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: '*' },
          Action: 'SNS:Publish',
          Resource: TOPIC,
          Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:cloudwatch:us-east-2:111122223333:alarm:*' } },
        },
      ],
    },
    public: false,
    foreign: false,
    deputy: 'ours',
  },
  {
    page: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
    says: 'a Deny outside an endpoint lets in nobody by itself',
    policy: {
      Statement: [
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 'SNS:Publish',
          Resource: TOPIC,
          Condition: { StringNotEquals: { 'aws:sourceVpce': 'vpce-1ab2c34d' } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    says: 'the users of another account subscribe their own address',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Principal: { AWS: '999999999999' },
          Effect: 'Allow',
          Action: 'sns:*',
          Condition: {
            StringLike: { 'sns:endpoint': 'https://example.com/${aws:username}/' },
            StringEquals: { 'sns:Protocol': 'https' },
          },
        },
      ],
    },
    public: false,
    foreign: true,
  },
];
