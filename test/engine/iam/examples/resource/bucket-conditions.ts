/** S3's examples of bucket policies with conditions. */
import type { ResourceExample } from '../example.ts';

const BUCKET = ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'];
const OBJECTS = 'arn:aws:s3:::amzn-s3-demo-bucket/*';

export const BUCKET_CONDITIONS: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-global-condition-keys',
    says: 'only S3 writes access logs, for a bucket of our account',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AllowPutObjectS3ServerAccessLogsPolicy',
          Principal: { Service: 'logging.s3.amazonaws.com' },
          Effect: 'Allow',
          Action: 's3:PutObject',
          Resource: OBJECTS,
          Condition: {
            StringEquals: { 'aws:SourceAccount': '111122223333' },
            ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::amzn-s3-demo-source-bucket' },
          },
        },
        {
          Sid: 'RestrictToS3ServerAccessLogs',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:PutObject',
          Resource: OBJECTS,
          Condition: {
            'ForAllValues:StringNotEquals': { 'aws:PrincipalServiceNamesList': 'logging.s3.amazonaws.com' },
          },
        },
      ],
    },
    public: false,
    foreign: false,
    deputy: 'ours',
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-global-condition-keys',
    says: 'the accounts of the organization read',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AllowGetObject',
          Principal: { AWS: '*' },
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: OBJECTS,
          Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-a1b2c3d4e5'] } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-IP',
    says: 'a Deny outside a range lets in nobody by itself',
    policy: {
      Version: '2012-10-17',
      Id: 'S3PolicyId1',
      Statement: [
        {
          Sid: 'IPAllow',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: BUCKET,
          Condition: { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-IP',
    says: 'ranges of IPv4 and IPv6, without parts of them',
    policy: {
      Id: 'PolicyId2',
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AllowIPmix',
          Effect: 'Allow',
          Principal: '*',
          Action: 's3:*',
          Resource: BUCKET,
          Condition: {
            IpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '2001:DB8:1234:5678::/64'] },
            NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '2001:DB8:1234:5678:ABCD::/80'] },
          },
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-MFA',
    says: 'a folder wants a second factor; the rest of the bucket is for everybody to read',
    policy: {
      Version: '2012-10-17',
      Id: '123',
      Statement: [
        {
          Sid: '',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/taxdocuments/*',
          Condition: { Null: { 'aws:MultiFactorAuthAge': true } },
        },
        { Sid: '', Effect: 'Allow', Principal: '*', Action: ['s3:GetObject'], Resource: OBJECTS },
      ],
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-HTTP-HTTPS',
    says: 'a referer, which the page warns is no safeguard',
    policy: {
      Version: '2012-10-17',
      Id: 'HTTP referer policy example',
      Statement: [
        {
          Sid: 'Allow only GET requests originating from www.example.com and example.com.',
          Effect: 'Allow',
          Principal: '*',
          Action: ['s3:GetObject', 's3:GetObjectVersion'],
          Resource: OBJECTS,
          Condition: { StringLike: { 'aws:Referer': ['http://www.example.com/*', 'http://example.com/*'] } },
        },
      ],
    },
    public: true,
    foreign: true,
  },
];
