/** Policies of identities: examples of IAM and of services. */
import type { IdentityExample } from '../example.ts';

const OBJECT = 'arn:aws:s3:::amzn-s3-demo-bucket/report.csv';
const ROLE = 'arn:aws:iam::111122223333:role/Watcher';

export const EXAMPLES: readonly IdentityExample[] = [
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_s3_deny-except-bucket.html',
    says: 'a bucket; other services are denied everywhere else',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 's3:*',
          Resource: ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'],
        },
        {
          Effect: 'Deny',
          NotAction: 's3:*',
          NotResource: ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'],
        },
      ],
    },
    allowed: [['s3:GetObject', OBJECT]],
    denied: [
      ['ec2:RunInstances', '*'],
      ['s3:GetObject', 'arn:aws:s3:::other/a.txt'],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-requested-region.html',
    says: 'outside some regions all but global services are denied, and nothing is allowed by that',
    known: { 'aws:RequestedRegion': 'sa-east-1' },
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: '*', Resource: '*' },
        {
          Sid: 'DenyAllOutsideRequestedRegions',
          Effect: 'Deny',
          NotAction: ['cloudfront:*', 'iam:*', 'route53:*', 'support:*'],
          Resource: '*',
          Condition: {
            StringNotEquals: {
              'aws:RequestedRegion': ['eu-central-1', 'eu-west-1', 'eu-west-2', 'eu-west-3'],
            },
          },
        },
      ],
    },
    allowed: [
      ['iam:CreateRole', ROLE],
      ['route53:ListHostedZones', '*'],
    ],
    denied: [
      ['ec2:RunInstances', '*'],
      ['sts:AssumeRole', ROLE],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-ip.html',
    says: 'outside some ranges everything is denied, but for what services do for the caller',
    policy: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: {
          NotIpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '203.0.113.0/24'] },
          Bool: { 'aws:ViaAWSService': 'false' },
        },
      },
    },
    allowed: [],
    denied: [
      ['s3:GetObject', OBJECT],
      ['iam:CreateRole', ROLE],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_iam-passrole-service.html',
    says: 'any role, to CloudWatch only',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'iam:PassRole',
          Resource: '*',
          Condition: { StringEquals: { 'iam:PassedToService': 'cloudwatch.amazonaws.com' } },
        },
      ],
    },
    allowed: [['iam:PassRole', ROLE]],
    denied: [
      ['iam:CreateRole', ROLE],
      ['sts:AssumeRole', ROLE],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_s3_full-access-except-production.html',
    says: 'all of S3, but the production bucket with a fresh second factor only, which is not given here',
    known: { 'aws:MultiFactorAuthAge': null },
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'ListAllS3Buckets',
          Effect: 'Allow',
          Action: ['s3:ListAllMyBuckets'],
          Resource: 'arn:aws:s3:::*',
        },
        {
          Sid: 'AllowBucketLevelActions',
          Effect: 'Allow',
          Action: ['s3:ListBucket', 's3:GetBucketLocation'],
          Resource: 'arn:aws:s3:::*',
        },
        {
          Sid: 'AllowBucketObjectActions',
          Effect: 'Allow',
          Action: ['s3:PutObject', 's3:PutObjectAcl', 's3:GetObject', 's3:GetObjectAcl', 's3:DeleteObject'],
          Resource: 'arn:aws:s3:::*/*',
        },
        {
          Sid: 'RequireMFAForProductionBucket',
          Effect: 'Deny',
          Action: 's3:*',
          Resource: ['arn:aws:s3:::amzn-s3-demo-bucket/*', 'arn:aws:s3:::amzn-s3-demo-bucket'],
          Condition: { NumericGreaterThanIfExists: { 'aws:MultiFactorAuthAge': '1800' } },
        },
      ],
    },
    allowed: [
      ['s3:GetObject', 'arn:aws:s3:::other/a.txt'],
      ['s3:ListBucket', 'arn:aws:s3:::other'],
    ],
    denied: [
      ['s3:GetObject', OBJECT],
      ['s3:PutBucketPolicy', 'arn:aws:s3:::other'],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html',
    says: 'a secret by its ARN, and one by a name with six more characters, which AWS adds',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'secretsmanager:*',
          Resource: [
            'arn:aws:secretsmanager:us-east-1:111122223333:secret:a_specific_secret_name-a1b2c3',
            'arn:aws:secretsmanager:us-east-1:111122223333:secret:another_secret_name-??????',
          ],
        },
      ],
    },
    allowed: [
      [
        'secretsmanager:GetSecretValue',
        'arn:aws:secretsmanager:us-east-1:111122223333:secret:another_secret_name-x9y8z7',
      ],
    ],
    denied: [
      [
        'secretsmanager:GetSecretValue',
        'arn:aws:secretsmanager:us-east-1:111122223333:secret:another_secret_name-x9y8z7w',
      ],
      [
        'secretsmanager:GetSecretValue',
        'arn:aws:secretsmanager:us-east-1:111122223333:secret:a_specific_secret_name-d4e5f6',
      ],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-resource-aliases',
    says: 'the keys with an alias, ours and those of another account',
    policy: {
      Statement: {
        Sid: 'AliasBasedIAMPolicy',
        Effect: 'Allow',
        Action: 'kms:GenerateDataKey',
        Resource: ['arn:aws:kms:*:111122223333:key/*', 'arn:aws:kms:*:444455556666:key/*'],
        Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/finance-key' } },
      },
    },
    allowed: [
      ['kms:GenerateDataKey', 'arn:aws:kms:us-east-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
    ],
    denied: [
      ['kms:Decrypt', 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
      ['kms:GenerateDataKey', 'arn:aws:kms:us-east-1:999999999999:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
    ],
  },
];
