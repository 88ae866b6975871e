import { parsePolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { macieCoverage } from './macie-coverage.ts';
import { s3 } from './service.ts';

const goneWhen = ['NoSuchBucket'];
const input = ({ Name }: { readonly Name: string }) => ({ Bucket: Name });

export const bucket = defineResource(
  {
    type: 'AWS::S3::Bucket',
    scope: 'account',
    list: s3.list('ListBuckets', {
      items: 'Buckets',
      input: () => ({ MaxBuckets: 1000 }), // AWS tells the region only when it pages
      actions: ['s3:ListAllMyBuckets'],
    }),
    always: ['Name', 'BucketRegion', 'CreationDate'],
    id: ({ Name }, { partition }) => ({ arn: `arn:${partition}:s3:::${Name}`, name: Name }),
    regionOf: ({ BucketRegion }) => BucketRegion,
  },
  {
    acl: s3.read('GetBucketAcl', {
      input,
      emptyMeans: 'gap',
      always: [
        'Grants',
        'Owner',
        'Grants.Grantee',
        'Grants.Grantee.ID|URI|EmailAddress',
        'Grants.Permission',
      ],
      goneWhen,
    }),
    encryption: s3.read('GetBucketEncryption', {
      input,
      pick: 'ServerSideEncryptionConfiguration',
      emptyMeans: 'gap',
      always: ['Rules', 'Rules.ApplyServerSideEncryptionByDefault.SSEAlgorithm'],
      absentWhen: ['ServerSideEncryptionConfigurationNotFoundError'],
      goneWhen,
      actions: ['s3:GetEncryptionConfiguration'],
    }),
    lifecycle: s3.read('GetBucketLifecycleConfiguration', {
      input,
      pick: 'Rules',
      emptyMeans: 'gap',
      always: ['Status'],
      absentWhen: ['NoSuchLifecycleConfiguration'],
      goneWhen,
      actions: ['s3:GetLifecycleConfiguration'],
    }),
    logging: s3.read('GetBucketLogging', {
      input,
      pick: 'LoggingEnabled',
      emptyMeans: 'absent',
      always: ['TargetBucket'],
      goneWhen,
    }),
    macie: macieCoverage,
    notification: s3.read('GetBucketNotificationConfiguration', {
      input,
      emptyMeans: 'absent',
      goneWhen,
      actions: ['s3:GetBucketNotification'],
    }),
    objectLock: s3.read('GetObjectLockConfiguration', {
      input,
      pick: 'ObjectLockConfiguration',
      emptyMeans: 'gap',
      always: ['ObjectLockEnabled'],
      absentWhen: ['ObjectLockConfigurationNotFoundError'],
      goneWhen,
      actions: ['s3:GetBucketObjectLockConfiguration'],
    }),
    ownershipControls: s3.read('GetBucketOwnershipControls', {
      input,
      pick: 'OwnershipControls',
      emptyMeans: 'gap',
      always: ['Rules', 'Rules.ObjectOwnership'],
      absentWhen: ['OwnershipControlsNotFoundError'],
      goneWhen,
    }),
    publicAccessBlock: s3.read('GetPublicAccessBlock', {
      input,
      pick: 'PublicAccessBlockConfiguration',
      emptyMeans: 'gap',
      always: ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'],
      absentWhen: ['NoSuchPublicAccessBlockConfiguration'],
      goneWhen,
      actions: ['s3:GetBucketPublicAccessBlock'],
    }),
    policy: s3.read('GetBucketPolicy', {
      input,
      pick: 'Policy',
      emptyMeans: 'gap',
      absentWhen: ['NoSuchBucketPolicy'],
      goneWhen,
      parse: parsePolicy,
    }),
    replication: s3.read('GetBucketReplication', {
      input,
      pick: 'ReplicationConfiguration.Rules',
      emptyMeans: 'gap',
      always: ['Status', 'Destination', 'Destination.Bucket'],
      absentWhen: ['ReplicationConfigurationNotFoundError'],
      goneWhen,
      actions: ['s3:GetReplicationConfiguration'],
    }),
    tags: s3.read('GetBucketTagging', {
      input,
      pick: 'TagSet',
      emptyMeans: 'gap',
      always: ['Key'],
      absentWhen: ['NoSuchTagSet'],
      goneWhen,
    }),
    /** Absent where the bucket never kept versions; then `MFADelete` is absent too. */
    versioning: s3.read('GetBucketVersioning', { input, emptyMeans: 'absent', goneWhen }),
    website: s3.read('GetBucketWebsite', {
      input,
      emptyMeans: 'gap',
      absentWhen: ['NoSuchWebsiteConfiguration'],
      goneWhen,
    }),
  },
);
