/** KMS's examples of key policies. */
import type { ResourceExample } from '../example.ts';

const USE = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'];
const GRANTS = ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'];

export const KEYS: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
    says: 'the IAM policies of our account decide',
    policy: {
      Statement: {
        Sid: 'Enable IAM policies',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: 'kms:*',
        Resource: '*',
      },
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
    says: 'a user of ours uses the key, and services grant it for the user',
    policy: {
      Statement: [
        {
          Sid: 'Allow use of the key',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:user/ExampleUser' },
          Action: USE,
          Resource: '*',
        },
        {
          Sid: 'Allow attachment of persistent resources',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:user/ExampleUser' },
          Action: GRANTS,
          Resource: '*',
          Condition: { Bool: { 'kms:GrantIsForAWSResource': true } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html',
    says: 'another account uses the key',
    policy: {
      Statement: {
        Sid: 'Allow an external account to use this KMS key',
        Effect: 'Allow',
        Principal: { AWS: ['arn:aws:iam::444455556666:root'] },
        Action: USE,
        Resource: '*',
      },
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html',
    says: 'services grant the key to resources of another account',
    policy: {
      Statement: {
        Sid: 'Allow attachment of persistent resources',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::444455556666:root' },
        Action: GRANTS,
        Resource: '*',
        Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      },
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-caller-account',
    says: 'everybody in our account through EBS',
    policy: {
      Statement: {
        Sid: 'Allow access through EBS for all principals in the account that are authorized to use EBS',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Condition: {
          StringEquals: {
            'kms:CallerAccount': '111122223333',
            'kms:ViaService': 'ec2.us-west-2.amazonaws.com',
          },
        },
        Action: [...USE, 'kms:CreateGrant'],
        Resource: '*',
      },
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-services.html',
    says: 'CloudTrail for a trail of ours',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Allow CloudTrail to encrypt logs',
          Effect: 'Allow',
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Action: 'kms:GenerateDataKey',
          Resource: '*',
          Condition: {
            ArnEquals: { 'aws:SourceArn': ['arn:aws:cloudtrail:us-west-2:111122223333:trail/finance'] },
            StringLike: {
              'kms:EncryptionContext:aws:cloudtrail:arn': ['arn:aws:cloudtrail:*:111122223333:trail/*'],
            },
          },
        },
      ],
    },
    public: false,
    foreign: false,
    deputy: 'ours',
  },
  {
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context',
    says: 'a user of another account, with an encryption context that it chooses',
    policy: {
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::444455556666:user/alice' },
        Action: 'kms:GenerateDataKey',
        Resource: '*',
        Condition: {
          StringEquals: { 'kms:EncryptionContext:AppName': 'ExampleApp' },
          'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['AppName'] },
        },
      },
    },
    public: false,
    foreign: true,
  },
];
