/** Lambda's examples of policies of functions. */
import type { ResourceExample } from '../example.ts';

const FUNCTION = 'arn:aws:lambda:us-east-2:111122223333:function:my-function';

export const FUNCTIONS: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html',
    says: 'S3 for a bucket of our account',
    policy: {
      Version: '2012-10-17',
      Id: 'default',
      Statement: [
        {
          Sid: 'lambda-allow-s3-my-function',
          Effect: 'Allow',
          Principal: { Service: 's3.amazonaws.com' },
          Action: 'lambda:InvokeFunction',
          Resource: FUNCTION,
          Condition: {
            StringEquals: { 'AWS:SourceAccount': '111122223333' },
            ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::my-bucket' },
          },
        },
      ],
    },
    public: false,
    foreign: false,
    deputy: 'ours',
  },
  {
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html',
    says: 'S3 for a bucket, which anybody can own once we delete it',
    policy: {
      Statement: [
        {
          Sid: 's3',
          Effect: 'Allow',
          Principal: { Service: 's3.amazonaws.com' },
          Action: 'lambda:InvokeFunction',
          Resource: FUNCTION,
          Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::my-bucket' } },
        },
      ],
    },
    public: false,
    foreign: false,
    deputy: 'others',
  },
  {
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
    says: 'SNS for any topic of any account',
    policy: {
      Statement: {
        Sid: 'sns',
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'lambda:InvokeFunction',
        Resource: FUNCTION,
      },
    },
    public: false,
    foreign: false,
    deputy: 'anybody',
  },
  {
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-organization.html',
    says: 'the accounts of the organization invoke',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'PrincipalOrgIDExample',
          Effect: 'Allow',
          Principal: '*',
          Action: 'lambda:InvokeFunction',
          Resource: FUNCTION,
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-organization.html',
    says: 'the accounts of the organization invoke, but for one',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'allow-org',
          Effect: 'Allow',
          Principal: '*',
          Action: 'lambda:InvokeFunction',
          Resource: FUNCTION,
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        },
        {
          Sid: 'deny-account',
          Effect: 'Deny',
          Principal: { AWS: 'arn:aws:iam::444455556666:root' },
          Action: 'lambda:InvokeFunction',
          Resource: FUNCTION,
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-cross-account.html',
    says: 'another account invokes',
    policy: {
      Statement: {
        Sid: 'xaccount',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::444455556666:root' },
        Action: 'lambda:InvokeFunction',
        Resource: FUNCTION,
      },
    },
    public: false,
    foreign: true,
  },
];
