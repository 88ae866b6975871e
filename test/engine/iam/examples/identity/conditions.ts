/** Policies of identities: IAM's pages about conditions and variables. */
import type { IdentityExample } from '../example.ts';

const OBJECT = 'arn:aws:s3:::amzn-s3-demo-bucket/report.csv';
const USER = 'arn:aws:iam::111122223333:user/Maria';

export const CONDITIONS: readonly IdentityExample[] = [
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
    says: 'access keys, who comes from a range',
    policy: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Action: 'iam:*AccessKey*',
        Resource: 'arn:aws:iam::111122223333:user/*',
        Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
      },
    },
    allowed: [
      ['iam:CreateAccessKey', USER],
      ['iam:GetAccessKeyLastUsed', USER],
    ],
    denied: [
      ['iam:CreateLoginProfile', USER],
      ['iam:CreateAccessKey', 'arn:aws:iam::444455556666:user/Maria'],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists',
    says: 'instances of some types, where the resource has a type, and everything that has none',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'RunInstance',
          Effect: 'Allow',
          Action: 'ec2:RunInstances',
          Resource: '*',
          Condition: { StringLikeIfExists: { 'ec2:InstanceType': ['t1.*', 't2.*', 'm3.*'] } },
        },
        {
          Sid: 'DescribeActions',
          Effect: 'Allow',
          Action: ['ec2:DescribeImages', 'ec2:DescribeInstances', 'ec2:DescribeVpcs'],
          Resource: '*',
        },
      ],
    },
    allowed: [
      ['ec2:RunInstances', 'arn:aws:ec2:us-east-1:111122223333:subnet/subnet-1'],
      ['ec2:DescribeVpcs', '*'],
    ],
    denied: [['ec2:TerminateInstances', 'arn:aws:ec2:us-east-1:111122223333:instance/i-1']],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null',
    says: 'EC2 with lasting credentials only',
    policy: {
      Version: '2012-10-17',
      Statement: {
        Action: 'ec2:*',
        Effect: 'Allow',
        Resource: '*',
        Condition: { Null: { 'aws:TokenIssueTime': 'true' } },
      },
    },
    allowed: [['ec2:RunInstances', '*']],
    denied: [['s3:GetObject', OBJECT]],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    says: 'each user has the folder of its own name',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Action: ['s3:ListBucket'],
          Effect: 'Allow',
          Resource: ['arn:aws:s3:::mybucket'],
          Condition: { StringLike: { 's3:prefix': ['${aws:username}/*'] } },
        },
        {
          Action: ['s3:GetObject', 's3:PutObject'],
          Effect: 'Allow',
          Resource: ['arn:aws:s3:::mybucket/${aws:username}/*'],
        },
      ],
    },
    allowed: [
      ['s3:GetObject', 'arn:aws:s3:::mybucket/David/a.txt'],
      ['s3:ListBucket', 'arn:aws:s3:::mybucket'],
    ],
    denied: [
      ['s3:GetObject', 'arn:aws:s3:::mybucket/Maria/a.txt'],
      ['s3:DeleteObject', 'arn:aws:s3:::mybucket/David/a.txt'],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    says: 'each user has its own access keys',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Action: ['iam:*AccessKey*'],
          Effect: 'Allow',
          Resource: ['arn:aws:iam::111122223333:user/${aws:username}'],
        },
      ],
    },
    allowed: [['iam:CreateAccessKey', 'arn:aws:iam::111122223333:user/David']],
    denied: [['iam:CreateAccessKey', USER]],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    says: 'each user has the queue of its own name',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Sid: 'ListForConsole', Effect: 'Allow', Action: 'sqs:ListQueues', Resource: '*' },
        {
          Sid: 'AllQueueActions',
          Effect: 'Allow',
          Action: 'sqs:*',
          Resource: 'arn:aws:sqs:us-east-2:*:${aws:username}-queue',
        },
      ],
    },
    allowed: [
      ['sqs:SendMessage', 'arn:aws:sqs:us-east-2:111122223333:David-queue'],
      ['sqs:ListQueues', '*'],
    ],
    denied: [['sqs:SendMessage', 'arn:aws:sqs:us-east-2:111122223333:Maria-queue']],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars',
    says: 'a variable can stand for a wildcard itself',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::mybucket/${*}/${?}${$}' },
      ],
    },
    allowed: [['s3:GetObject', 'arn:aws:s3:::mybucket/*/?$']],
    denied: [['s3:GetObject', 'arn:aws:s3:::mybucket/a/b$']],
  },
];
