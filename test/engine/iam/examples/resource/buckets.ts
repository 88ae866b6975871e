/** S3's examples of bucket policies. */
import type { ResourceExample } from '../example.ts';

const BUCKET = ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'];
const OBJECTS = 'arn:aws:s3:::amzn-s3-demo-bucket/*';
const ANA = 'arn:aws:iam::111122223333:user/Ana';

export const BUCKETS: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-example',
    says: 'CloudTrail and another account; that much is not public',
    policy: {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: OBJECTS,
        },
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::444455556666:root' },
          Action: 's3:PutObject',
          Resource: OBJECTS,
        },
      ],
    },
    public: false,
    foreign: true,
    deputy: 'anybody',
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-example',
    says: 'the same with a third statement for everybody, which makes it public',
    policy: {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: OBJECTS,
        },
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::444455556666:root' },
          Action: 's3:PutObject',
          Resource: OBJECTS,
        },
        { Effect: 'Allow', Principal: '*', Action: 's3:PutObject', Resource: OBJECTS },
      ],
    },
    public: true,
    foreign: true,
    deputy: 'anybody',
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status',
    says: 'users of Facebook are everybody (in an earlier edition of the page)',
    policy: {
      Statement: {
        Effect: 'Allow',
        Principal: { Federated: 'graph.facebook.com' },
        Action: 's3:PutObject',
        Resource: OBJECTS,
      },
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-acl-1',
    says: 'two accounts may upload, with an ACL that lets everybody read',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AddPublicReadCannedAcl',
          Effect: 'Allow',
          Principal: { AWS: ['arn:aws:iam::111122223333:root', 'arn:aws:iam::444455556666:root'] },
          Action: ['s3:PutObject', 's3:PutObjectAcl'],
          Resource: OBJECTS,
          Condition: { StringEquals: { 's3:x-amz-acl': ['public-read'] } },
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-object-tags',
    says: 'a role of ours reads the objects with a tag',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Principal: { AWS: 'arn:aws:iam::111122223333:role/JohnDoe' },
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:GetObjectVersion'],
          Resource: OBJECTS,
          Condition: { StringEquals: { 's3:ExistingObjectTag/environment': 'production' } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-s3-inventory',
    says: 'a user of ours reads, and a Deny keeps all others out',
    policy: {
      Id: 'GetObjectPolicy',
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AllowListBucket',
          Action: ['s3:ListBucket'],
          Effect: 'Allow',
          Resource: BUCKET,
          Principal: { AWS: [ANA] },
        },
        {
          Sid: 'AllowACertainUserToReadObject',
          Action: ['s3:GetObject'],
          Effect: 'Allow',
          Resource: OBJECTS,
          Principal: { AWS: [ANA] },
        },
        {
          Sid: 'DenyAllTheOtherUsersToReadObject',
          Action: ['s3:GetObject'],
          Effect: 'Deny',
          Resource: OBJECTS,
          Principal: { AWS: '*' },
          Condition: { ArnNotEquals: { 'aws:PrincipalArn': ANA } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
];
