/** What AWS Config records of the buckets, keys and trails of `test/truth/storage.ts`, in Config's own format. */
import { HOME } from '../../../aws.ts';
import { row, type Row } from './row.ts';

const KEY = `arn:aws:kms:${HOME.region}:${HOME.accountId}:key/1`;
const TRAIL = `arn:aws:cloudtrail:${HOME.region}:${HOME.accountId}:trail/main`;
const document = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const ON = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
};
const owner = { displayName: null, id: 'f00' };

/** An access control list is JSON in JSON in JSON. */
const acl = (grants: object): string =>
  JSON.stringify(JSON.stringify({ ...grants, owner, isRequesterCharged: false }));

const bucket = (supplementary: object): Row =>
  row(
    'AWS::S3::Bucket',
    'logs',
    'arn:aws:s3:::logs',
    { name: 'logs', owner, creationDate: '2026-05-01T00:00:00.000Z' },
    { BucketAccelerateConfiguration: { status: null }, IsRequesterPaysEnabled: 'false', ...supplementary },
  );

const key = (policy: object, supplementary: object): Row =>
  row(
    'AWS::KMS::Key',
    '1',
    KEY,
    {
      ...{ awsaccountId: HOME.accountId, keyId: '1', arn: KEY, creationDate: '2026-05-01T00:00:00.000Z' },
      ...{
        enabled: true,
        description: '',
        keyUsage: 'ENCRYPT_DECRYPT',
        keyState: 'Enabled',
        origin: 'AWS_KMS',
      },
      ...{ deletionDate: null, validTo: null, customKeyStoreId: null, cloudHsmClusterId: null },
      ...{ expirationModel: null, keyManager: 'CUSTOMER', customerMasterKeySpec: 'SYMMETRIC_DEFAULT' },
      ...{ keySpec: 'SYMMETRIC_DEFAULT', encryptionAlgorithms: ['SYMMETRIC_DEFAULT'], multiRegion: false },
    },
    { Policy: document(policy), Tags: '[]', ...supplementary },
  );

const trail = (own: object): Row =>
  row('AWS::CloudTrail::Trail', TRAIL, TRAIL, {
    ...{ name: 'main', s3BucketName: 'logs', s3KeyPrefix: null, snsTopicName: null, snsTopicARN: null },
    ...{
      includeGlobalServiceEvents: true,
      isMultiRegionTrail: false,
      homeRegion: HOME.region,
      trailARN: TRAIL,
    },
    ...{ logFileValidationEnabled: false, cloudWatchLogsLogGroupArn: null, cloudWatchLogsRoleArn: null },
    ...{
      kmsKeyId: null,
      hasCustomEventSelectors: true,
      hasInsightSelectors: false,
      isOrganizationTrail: false,
    },
    ...own,
  });

const block = (configuration: object): Row =>
  row('AWS::S3::AccountPublicAccessBlock', HOME.accountId, `arn:aws:s3:::${HOME.accountId}`, configuration);

const TLS_ONLY = {
  ...{ Effect: 'Deny', Principal: '*', Action: 's3:*' },
  Resource: ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const allow = (principal: string) => ({
  ...{ Effect: 'Allow', Principal: { AWS: principal }, Action: 'kms:*', Resource: '*' },
});

export const goodStorageItems: readonly Row[] = [
  bucket({
    AccessControlList: acl({ grantSet: null, grantList: [{ grantee: owner, permission: 'FullControl' }] }),
    BucketLifecycleConfiguration: { rules: [{ id: 'old', status: 'Enabled', prefix: null }] },
    BucketLoggingConfiguration: { destinationBucketName: 'access', logFilePrefix: '' },
    BucketNotificationConfiguration: { configurations: {} },
    BucketPolicy: { policyText: document(TLS_ONLY) },
    BucketVersioningConfiguration: { status: 'Enabled', isMfaDeleteEnabled: true },
    ObjectLockConfiguration: { objectLockEnabled: 'Enabled', rule: null },
    PublicAccessBlockConfiguration: ON,
    ServerSideEncryptionConfiguration: {
      rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyID: KEY } }],
    },
  }),
  key(allow(`arn:aws:iam::${HOME.accountId}:root`), { KeyRotationStatus: true }),
  trail({
    ...{ isMultiRegionTrail: true, logFileValidationEnabled: true, kmsKeyId: KEY },
    cloudWatchLogsLogGroupArn: `arn:aws:logs:${HOME.region}:${HOME.accountId}:log-group:trail:*`,
  }),
  block(ON),
];

export const badStorageItems: readonly Row[] = [
  bucket({
    AccessControlList: acl({
      grantSet: null,
      grantList: ['Read', 'Write'].map((permission) => ({ grantee: 'AllUsers', permission })),
    }),
    BucketLoggingConfiguration: JSON.stringify({ destinationBucketName: null, logFilePrefix: null }),
    BucketNotificationConfiguration: { configurations: {} },
    BucketPolicy: JSON.stringify({
      policyText: document({
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:*',
        Resource: 'arn:aws:s3:::logs/*',
      }),
    }),
    BucketVersioningConfiguration: { status: 'Off', isMfaDeleteEnabled: null },
  }),
  key(allow('*'), { KeyRotationStatus: 'false' }),
  trail({}),
];
