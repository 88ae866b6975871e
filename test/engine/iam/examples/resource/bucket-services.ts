/** S3's examples of bucket policies for services of AWS. */
import type { ResourceExample } from '../example.ts';

const OBJECTS = 'arn:aws:s3:::amzn-s3-demo-bucket/*';

export const BUCKET_SERVICES: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-cloudfront',
    says: 'an origin access identity of CloudFront',
    policy: {
      Version: '2012-10-17',
      Id: 'PolicyForCloudFrontPrivateContent',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC' },
          Action: 's3:GetObject',
          Resource: OBJECTS,
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
    says: 'CloudFront for a distribution of ours',
    policy: {
      Version: '2012-10-17',
      Statement: {
        Sid: 'AllowCloudFrontServicePrincipalReadOnly',
        Effect: 'Allow',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Action: 's3:GetObject',
        Resource: OBJECTS,
        Condition: {
          StringEquals: { 'AWS:SourceArn': 'arn:aws:cloudfront::111122223333:distribution/EDFDVBD6EXAMPLE' },
        },
      },
    },
    public: false,
    foreign: false,
    deputy: 'ours',
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-access-logs',
    says: 'the account of AWS that writes the logs of load balancers in us-east-1',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Principal: { AWS: 'arn:aws:iam::127311923021:root' },
          Effect: 'Allow',
          Action: 's3:PutObject',
          Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/prefix/AWSLogs/111122223333/*',
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-access-logs',
    says: 'the service that writes the logs of load balancers',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
          Effect: 'Allow',
          Action: 's3:PutObject',
          Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/prefix/AWSLogs/111122223333/*',
        },
      ],
    },
    public: false,
    foreign: false,
    deputy: 'anybody',
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-lens',
    says: 'Storage Lens for a dashboard of ours',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'S3StorageLensExamplePolicy',
          Effect: 'Allow',
          Principal: { Service: 'storage-lens.s3.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: ['arn:aws:s3:::amzn-s3-demo-bucket/destination-prefix/StorageLens/111122223333/*'],
          Condition: {
            StringEquals: {
              's3:x-amz-acl': 'bucket-owner-full-control',
              'aws:SourceAccount': '111122223333',
              'aws:SourceArn':
                'arn:aws:s3:us-east-1:111122223333:storage-lens/storage-lens-dashboard-configuration-id',
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
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-s3-inventory',
    says: 'the inventory of a bucket of our account',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'InventoryAndAnalyticsExamplePolicy',
          Effect: 'Allow',
          Principal: { Service: 's3.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: [OBJECTS],
          Condition: {
            ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::amzn-s3-demo-source-bucket' },
            StringEquals: {
              'aws:SourceAccount': '111122223333',
              's3:x-amz-acl': 'bucket-owner-full-control',
            },
          },
        },
      ],
    },
    public: false,
    foreign: false,
    deputy: 'ours',
  },
];
