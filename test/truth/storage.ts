/** What S3, KMS and CloudTrail answer about one good, and one bad, bucket, key and trail. */
import { failure, HOME, type Answers } from '../aws.ts';

const KEY = `arn:aws:kms:${HOME.region}:${HOME.accountId}:key/1`;
const IDLE = KEY.replace(/1$/, '2');
const CREATED = new Date('2026-05-01T00:00:00Z');
const ON = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const ALL_USERS = { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' };
const Owner = { ID: 'f00' };
const BUCKETS = { Buckets: [{ Name: 'logs', BucketRegion: HOME.region, CreationDate: CREATED }] };
const document = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const TLS_ONLY = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const trail = {
  Name: 'main',
  TrailARN: `arn:aws:cloudtrail:${HOME.region}:${HOME.accountId}:trail/main`,
  HomeRegion: HOME.region,
  S3BucketName: 'logs',
  IncludeGlobalServiceEvents: true,
  IsOrganizationTrail: false,
  HasCustomEventSelectors: true,
};
const secondTrail = { ...trail, Name: 'second', TrailARN: trail.TrailARN.replace('main', 'second') };
const metadata = {
  KeyId: '1',
  Arn: KEY,
  KeyManager: 'CUSTOMER',
  KeySpec: 'SYMMETRIC_DEFAULT',
  Origin: 'AWS_KMS',
};
/** An access point of the bucket, and what of it is blocked. */
const accessPoint = {
  Name: 'web',
  AccessPointArn: `arn:aws:s3:${HOME.region}:${HOME.accountId}:accesspoint/web`,
  Bucket: 'logs',
  NetworkOrigin: 'Internet',
};
const { AccessPointArn } = accessPoint;
const blocked = (PublicAccessBlockConfiguration: object) => ({
  ...{ Name: 'web', Bucket: 'logs', NetworkOrigin: 'Internet' },
  PublicAccessBlockConfiguration,
});
const OFF = Object.fromEntries(Object.keys(ON).map((setting) => [setting, false]));
const DELEGATED = {
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:*',
  Resource: ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*'],
  Condition: { StringEquals: { 's3:DataAccessPointAccount': HOME.accountId } },
};
const throughPoint = (Principal: string | object) => ({
  Policy: document({
    Effect: 'Allow',
    Principal,
    Action: 's3:GetObject',
    Resource: `${AccessPointArn}/object/*`,
  }),
});
const forKey = (Principal: string) => ({
  Policy: document({ Effect: 'Allow', Principal: { AWS: Principal }, Action: 'kms:*', Resource: '*' }),
});

export const goodStorage: Answers = {
  's3 ListBuckets': BUCKETS,
  's3 GetPublicAccessBlock': { PublicAccessBlockConfiguration: ON },
  's3control GetPublicAccessBlock': { PublicAccessBlockConfiguration: ON },
  's3 GetBucketAcl': {
    Owner,
    Grants: [{ Grantee: { ID: 'f00', Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' }],
  },
  's3 GetBucketOwnershipControls': {
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  },
  's3 GetBucketPolicy': { Policy: document(TLS_ONLY) },
  's3control ListAccessPoints': { AccessPointList: [accessPoint] },
  's3control GetAccessPoint': blocked(ON),
  's3control GetAccessPointPolicy': throughPoint({ AWS: `arn:aws:iam::${HOME.accountId}:root` }),
  's3 GetBucketEncryption': {
    ServerSideEncryptionConfiguration: {
      Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KEY } }],
    },
  },
  's3 GetBucketLifecycleConfiguration': { Rules: [{ ID: 'old', Status: 'Enabled' }] },
  's3 GetBucketLogging': { LoggingEnabled: { TargetBucket: 'access', TargetPrefix: '' } },
  's3 GetBucketNotificationConfiguration': { EventBridgeConfiguration: {} },
  's3 GetObjectLockConfiguration': { ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } },
  's3 GetBucketVersioning': { Status: 'Enabled', MFADelete: 'Enabled' },
  'kms ListKeys': { Keys: [{ KeyId: '1', KeyArn: KEY }], Truncated: false },
  'kms DescribeKey': { KeyMetadata: { ...metadata, KeyState: 'Enabled' } },
  'kms GetKeyPolicy': forKey(`arn:aws:iam::${HOME.accountId}:root`),
  'kms GetKeyRotationStatus': { KeyRotationEnabled: true },
  'cloudtrail DescribeTrails': {
    trailList: [
      {
        ...trail,
        IsMultiRegionTrail: true,
        LogFileValidationEnabled: true,
        KmsKeyId: KEY,
        CloudWatchLogsLogGroupArn: `arn:aws:logs:${HOME.region}:${HOME.accountId}:log-group:trail:*`,
      },
    ],
  },
  'cloudtrail GetTrailStatus': {
    IsLogging: true,
    LatestCloudWatchLogsDeliveryTime: new Date('2026-06-30T23:00:00Z'),
  },
  'cloudtrail GetEventSelectors': {
    EventSelectors: [
      {
        ReadWriteType: 'All',
        IncludeManagementEvents: true,
        DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
      },
    ],
  },
};

export const badStorage: Answers = {
  ...goodStorage,
  's3 GetPublicAccessBlock': failure('NoSuchPublicAccessBlockConfiguration'),
  's3control GetPublicAccessBlock': failure('NoSuchPublicAccessBlockConfiguration'),
  's3 GetBucketAcl': {
    Owner,
    Grants: ['READ', 'WRITE'].map((Permission) => ({ Grantee: ALL_USERS, Permission })),
  },
  's3 GetBucketOwnershipControls': failure('OwnershipControlsNotFoundError'),
  's3 GetBucketPolicy': {
    Policy: document({ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::logs/*' }),
  },
  's3control GetAccessPoint': blocked(OFF),
  's3control GetAccessPointPolicy': throughPoint('*'),
  's3 GetBucketEncryption': failure('ServerSideEncryptionConfigurationNotFoundError'),
  's3 GetBucketLifecycleConfiguration': failure('NoSuchLifecycleConfiguration'),
  's3 GetBucketLogging': {},
  's3 GetBucketNotificationConfiguration': {},
  's3 GetObjectLockConfiguration': failure('ObjectLockConfigurationNotFoundError'),
  's3 GetBucketVersioning': {},
  'kms GetKeyPolicy': forKey('*'),
  'kms GetKeyRotationStatus': { KeyRotationEnabled: false },
  'cloudtrail DescribeTrails': {
    trailList: [trail, secondTrail].map((one) => ({
      ...one,
      IsMultiRegionTrail: false,
      LogFileValidationEnabled: false,
    })),
  },
  'cloudtrail GetTrailStatus': { IsLogging: false },
  'cloudtrail GetEventSelectors': {
    EventSelectors: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true, DataResources: [] }],
  },
};

/**
 * A key that is about to be deleted does not rotate, and a bucket may be public by an access point alone: neither can be
 * bad in both ways.
 */
export const otherwiseBadStorage: Answers = {
  ...badStorage,
  's3 GetBucketAcl': goodStorage['s3 GetBucketAcl'],
  's3 GetBucketPolicy': { Policy: document(DELEGATED) },
  'kms ListKeys': { Keys: [KEY, IDLE].map((KeyArn) => ({ KeyId: KeyArn.slice(-1), KeyArn })) },
  'kms DescribeKey': ({ KeyId }) => ({
    KeyMetadata: { ...metadata, KeyState: KeyId === IDLE ? 'Disabled' : 'PendingDeletion' },
  }),
};
