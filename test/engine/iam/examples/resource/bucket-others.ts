/** S3's examples of bucket policies for websites, access points and other accounts. */
import type { ResourceExample } from '../example.ts';

const BUCKET = ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'];
const OBJECTS = 'arn:aws:s3:::amzn-s3-demo-bucket/*';

export const BUCKET_OTHERS: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteAccessPermissionsReqd.html',
    says: 'everybody reads a website',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'PublicReadGetObject',
          Effect: 'Allow',
          Principal: '*',
          Action: ['s3:GetObject'],
          Resource: [OBJECTS],
        },
      ],
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html#access-points-delegating-control',
    says: 'the access points of the account that owns the bucket decide',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: '*' },
          Action: '*',
          Resource: BUCKET,
          Condition: { StringEquals: { 's3:DataAccessPointAccount': '111122223333' } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html#access-points-cross-account',
    says: 'the access points of another account decide',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: '*' },
          Action: ['s3:GetObject', 's3:ListBucket'],
          Resource: BUCKET,
          Condition: { StringEquals: { 's3:DataAccessPointAccount': '444455556666' } },
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-walkthroughs-managing-access-example2.html',
    says: 'another account may list, and a Deny takes that away but leaves it the lifecycle',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Example permissions',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::444455556666:root' },
          Action: ['s3:GetLifecycleConfiguration', 's3:ListBucket'],
          Resource: ['arn:aws:s3:::amzn-s3-demo-bucket'],
        },
        {
          Sid: 'Deny permission',
          Effect: 'Deny',
          Principal: { AWS: 'arn:aws:iam::444455556666:root' },
          Action: ['s3:ListBucket'],
          Resource: ['arn:aws:s3:::amzn-s3-demo-bucket'],
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-walkthroughs-managing-access-example4.html',
    says: 'another account uploads if it gives the owner full control',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: '111',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::444455556666:user/AccountBadmin' },
          Action: 's3:PutObject',
          Resource: OBJECTS,
        },
        {
          Sid: '112',
          Effect: 'Deny',
          Principal: { AWS: 'arn:aws:iam::444455556666:user/AccountBadmin' },
          Action: 's3:PutObject',
          Resource: OBJECTS,
          Condition: {
            StringNotEquals: {
              's3:x-amz-grant-full-control':
                'id=79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be',
            },
          },
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies-vpc-endpoint.html',
    says: 'a Deny outside an endpoint lets in nobody by itself',
    policy: {
      Version: '2012-10-17',
      Id: 'Policy1415115909152',
      Statement: [
        {
          Sid: 'Access-to-specific-VPCE-only',
          Principal: '*',
          Action: 's3:*',
          Effect: 'Deny',
          Resource: BUCKET,
          Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
];
