/** SQS's examples of policies. */
import type { ResourceExample } from '../example.ts';

const QUEUE = 'arn:aws:sqs:*:111122223333:queue1';

export const QUEUES: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html',
    says: 'two accounts, one of them another, do everything',
    policy: {
      Version: '2012-10-17',
      Id: 'Queue1_Policy_UUID',
      Statement: [
        {
          Sid: 'Queue1_AllActions',
          Effect: 'Allow',
          Principal: { AWS: ['111122223333', '444455556666'] },
          Action: 'sqs:*',
          Resource: QUEUE,
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html',
    says: 'a role and a user of ours do everything',
    policy: {
      Version: '2012-10-17',
      Id: 'Queue1_Policy_UUID',
      Statement: [
        {
          Sid: 'Queue1_AllActions',
          Effect: 'Allow',
          Principal: {
            AWS: ['arn:aws:iam::111122223333:role/role1', 'arn:aws:iam::111122223333:user/username1'],
          },
          Action: 'sqs:*',
          Resource: QUEUE,
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html',
    says: 'everybody receives',
    policy: {
      Version: '2012-10-17',
      Id: 'Queue1_Policy_UUID',
      Statement: [
        {
          Sid: 'Queue1_AnonymousAccess_ReceiveMessage',
          Effect: 'Allow',
          Principal: '*',
          Action: 'sqs:ReceiveMessage',
          Resource: QUEUE,
        },
      ],
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html',
    says: 'everybody receives for some hours',
    policy: {
      Version: '2012-10-17',
      Id: 'Queue1_Policy_UUID',
      Statement: [
        {
          Sid: 'Queue1_AnonymousAccess_ReceiveMessage_TimeLimit',
          Effect: 'Allow',
          Principal: '*',
          Action: 'sqs:ReceiveMessage',
          Resource: QUEUE,
          Condition: {
            DateGreaterThan: { 'aws:CurrentTime': '2009-01-31T12:00Z' },
            DateLessThan: { 'aws:CurrentTime': '2009-01-31T15:00Z' },
          },
        },
      ],
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html',
    says: 'whoever comes from a range does everything',
    policy: {
      Version: '2012-10-17',
      Id: 'Queue1_Policy_UUID',
      Statement: [
        {
          Sid: 'Queue1_AnonymousAccess_AllActions_AllowlistIP',
          Effect: 'Allow',
          Principal: '*',
          Action: 'sqs:*',
          Resource: QUEUE,
          Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html',
    says: 'whoever comes from a range, but for one address, sends; another range is denied',
    policy: {
      Version: '2012-10-17',
      Id: 'Queue1_Policy_UUID',
      Statement: [
        {
          Sid: 'Queue1_AnonymousAccess_SendMessage_IPLimit',
          Effect: 'Allow',
          Principal: '*',
          Action: 'sqs:SendMessage',
          Resource: QUEUE,
          Condition: {
            IpAddress: { 'aws:SourceIp': '192.0.2.0/24' },
            NotIpAddress: { 'aws:SourceIp': '192.0.2.188/32' },
          },
        },
        {
          Sid: 'Queue1_AnonymousAccess_AllActions_IPLimit_Deny',
          Effect: 'Deny',
          Principal: '*',
          Action: 'sqs:*',
          Resource: QUEUE,
          Condition: { IpAddress: { 'aws:SourceIp': '12.148.72.0/23' } },
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-creating-custom-policies-access-policy-examples.html',
    says: 'another account sends, from an endpoint only',
    policy: {
      Version: '2012-10-17',
      Id: 'UseCase5',
      Statement: [
        {
          Sid: '1',
          Effect: 'Allow',
          Principal: { AWS: ['444455556666'] },
          Action: ['sqs:SendMessage', 'sqs:ReceiveMessage'],
          Resource: QUEUE,
        },
        {
          Sid: '2',
          Effect: 'Deny',
          Principal: '*',
          Action: ['sqs:SendMessage', 'sqs:ReceiveMessage'],
          Resource: QUEUE,
          Condition: { StringNotEquals: { 'aws:sourceVpce': 'vpce-1a2b3c4d' } },
        },
      ],
    },
    public: false,
    foreign: true,
  },
];
