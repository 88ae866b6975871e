/** What S3 answers besides about a good, and a bad, bucket; about one of a zone, and a point of several regions. */
import { failure, HOME, type Answers } from '../aws.ts';

const ON = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const point = (RestrictPublicBuckets: boolean) => ({
  AccessPoints: [
    {
      ...{ Name: 'everywhere', Alias: 'mfzwi23gnjvgw.mrap', Status: 'READY', Regions: [] },
      PublicAccessBlock: { ...ON, RestrictPublicBuckets },
    },
  ],
});

export const goodS3: Answers = {
  's3 GetBucketReplication': {
    ReplicationConfiguration: {
      Role: `arn:aws:iam::${HOME.accountId}:role/copy`,
      Rules: [
        {
          ...{ ID: 'all', Status: 'Enabled', Priority: 1 },
          Destination: {
            Bucket: 'arn:aws:s3:::logs-copy',
            EncryptionConfiguration: {
              ReplicaKmsKeyID: `arn:aws:kms:us-east-1:${HOME.accountId}:key/1`,
            },
          },
        },
      ],
    },
  },
  's3 GetBucketLifecycleConfiguration': {
    Rules: [{ ID: 'old', Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 30 } }],
  },
  's3 GetBucketWebsite': failure('NoSuchWebsiteConfiguration'),
  's3express ListDirectoryBuckets': { Buckets: [{ Name: 'fast--euw1-az1--x-s3' }] },
  's3express GetBucketLifecycleConfiguration': { Rules: [{ ID: 'old', Status: 'Enabled' }] },
  's3control ListMultiRegionAccessPoints': point(true),
};

export const badS3: Answers = {
  ...goodS3,
  's3 GetBucketReplication': failure('ReplicationConfigurationNotFoundError'),
  's3 GetBucketLifecycleConfiguration': failure('NoSuchLifecycleConfiguration'),
  's3express GetBucketLifecycleConfiguration': failure('NoSuchLifecycleConfiguration'),
  's3 GetBucketWebsite': { IndexDocument: { Suffix: 'index.html' } },
  's3control ListMultiRegionAccessPoints': point(false),
};

/** What keeps no versions need not let them go. */
export const otherwiseBadS3: Answers = { 's3 GetBucketVersioning': { Status: 'Enabled' } };
