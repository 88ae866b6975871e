import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetBucketWebsiteCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  type Bucket,
} from '@aws-sdk/client-s3';
import type { Clients } from '../clients.ts';
import { regionOf } from '../moto.ts';
import { documentOf, iso, json, orNull, tagsOf, type Case, type Plain } from './plain.ts';

const filled = (answer: object): object | null => (Object.keys(answer).length > 0 ? answer : null);

async function bucket({ s3 }: Clients, region: string, listed: Bucket): Promise<Plain> {
  const { Name = '', CreationDate } = listed;
  const at = { Bucket: Name };
  const { Grants, Owner } = await s3.send(new GetBucketAclCommand(at));
  const encryption = await orNull(
    s3.send(new GetBucketEncryptionCommand(at)),
    'ServerSideEncryptionConfigurationNotFoundError',
  );
  const lifecycle = await orNull(
    s3.send(new GetBucketLifecycleConfigurationCommand(at)),
    'NoSuchLifecycleConfiguration',
  );
  const rules = lifecycle?.Rules?.map(({ Expiration: { Date: on, ...when } = {}, ...rule }) => ({
    ...rule,
    Expiration: { ...when, ...(on && { Date: iso(on) }) },
  }));
  const { LoggingEnabled } = await s3.send(new GetBucketLoggingCommand(at));
  const notification = await s3.send(new GetBucketNotificationConfigurationCommand(at));
  const lock = await orNull(
    s3.send(new GetObjectLockConfigurationCommand(at)),
    'ObjectLockConfigurationNotFoundError',
  );
  const controls = await orNull(
    s3.send(new GetBucketOwnershipControlsCommand(at)),
    'OwnershipControlsNotFoundError',
  );
  const block = await orNull(
    s3.send(new GetPublicAccessBlockCommand(at)),
    'NoSuchPublicAccessBlockConfiguration',
  );
  const policy = await orNull(s3.send(new GetBucketPolicyCommand(at)), 'NoSuchBucketPolicy');
  const replication = await orNull(
    s3.send(new GetBucketReplicationCommand(at)),
    'ReplicationConfigurationNotFoundError',
  );
  const website = await orNull(s3.send(new GetBucketWebsiteCommand(at)), 'NoSuchWebsiteConfiguration');
  const tags = await orNull(s3.send(new GetBucketTaggingCommand(at)), 'NoSuchTagSet');
  const { Status, MFADelete } = await s3.send(new GetBucketVersioningCommand(at));
  return {
    arn: `arn:aws:s3:::${Name}`,
    region,
    name: Name,
    tags: tagsOf(tags?.TagSet),
    self: { ...listed, CreationDate: iso(CreationDate), BucketRegion: region },
    facets: {
      acl: { Grants, Owner },
      encryption: encryption?.ServerSideEncryptionConfiguration ?? null,
      lifecycle: rules ?? null,
      logging: LoggingEnabled ?? null,
      notification: filled(json(notification)),
      objectLock: lock?.ObjectLockConfiguration ?? null,
      ownershipControls: controls?.OwnershipControls ?? null,
      publicAccessBlock: block?.PublicAccessBlockConfiguration ?? null,
      policy: policy?.Policy ? documentOf(policy.Policy) : null,
      replication: replication?.ReplicationConfiguration?.Rules ?? null,
      tags: tags?.TagSet ?? null,
      versioning: filled({ ...(Status && { Status }), ...(MFADelete && { MFADelete }) }),
      website: website && json(website),
    },
  };
}

export const s3Cases: Readonly<Record<string, Case>> = {
  'AWS::S3::Bucket': {
    least: 5,
    blind: ['macie'], // moto knows none of Macie's buckets
    read: async (clients, inRegion) => {
      const { Buckets = [] } = await clients.s3.send(new ListBucketsCommand({}));
      return Promise.all(
        Buckets.map(async (listed) => {
          const region = await regionOf(clients, listed.Name ?? '');
          return bucket(inRegion(region), region, listed);
        }),
      );
    },
  },
};
