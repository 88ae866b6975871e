import {
  CreateBucketCommand,
  DeletePublicAccessBlockCommand,
  PutBucketAclCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketLoggingCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import type { BucketCannedACL, BucketLocationConstraint, S3Client } from '@aws-sdk/client-s3';
import { PutPublicAccessBlockCommand as PutAccountBlock } from '@aws-sdk/client-s3-control';
import { buckets } from './bucket-table.ts';
import type { BucketRow } from './bucket-table.ts';
import { clientsAt, policyOf, sampleRegions, seededBy } from './sample.ts';
import type { Seeded, Seeder, Seeding } from './sample.ts';

const blocked = (on: boolean) => ({
  BlockPublicAcls: on,
  IgnorePublicAcls: on,
  BlockPublicPolicy: on,
  RestrictPublicBuckets: on,
});

/** Makes the buckets, and blocks public access for the whole management account. */
export const seedBuckets: Seeder = async (seeding) => {
  const { account, s3Control } = clientsAt(seeding, {
    in: 'management',
    region: sampleRegions[0] ?? 'eu-west-1',
  });
  const block = new PutAccountBlock({ AccountId: account, PublicAccessBlockConfiguration: blocked(true) });
  const [made] = await Promise.all([
    Promise.all(buckets.map((row) => seedBucket(seeding, row))),
    s3Control.send(block),
  ]);
  return made;
};

async function seedBucket(seeding: Seeding, row: BucketRow): Promise<Seeded> {
  const clients = clientsAt(seeding, row);
  const Bucket = row.name;
  const location: { LocationConstraint?: BucketLocationConstraint } =
    row.region === 'us-east-1' ? {} : { LocationConstraint: row.region };
  await clients.s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: location }));
  await configure(clients.s3, row);
  return seededBy(clients)('AWS::S3::Bucket', row.name, Bucket);
}

/** The block of public access comes first: a new bucket of AWS refuses public ACLs and policies. */
async function configure(s3: S3Client, row: BucketRow): Promise<void> {
  const Bucket = row.name;
  const ownerTag = { TagSet: [{ Key: 'Owner', Value: `${row.in}-team` }] };
  await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: ownerTag }));
  if (row.block === undefined) await s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
  else {
    const PublicAccessBlockConfiguration = { ...blocked(true), ...row.block };
    await s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration }));
  }
  if (row.acl !== undefined) await openAcl(s3, Bucket, row.acl);
  if (row.policy !== undefined)
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: policyOf(...row.policy(Bucket)) }));
  if (row.versioning !== undefined)
    await s3.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: row.versioning } }),
    );
  if (row.kms === true) await s3.send(new PutBucketEncryptionCommand({ Bucket, ...kmsEncryption }));
  if (row.lifecycle === true)
    await s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: lifecycle }));
  if (row.logsTo !== undefined) {
    const LoggingEnabled = { TargetBucket: row.logsTo, TargetPrefix: `${Bucket}/` };
    await s3.send(new PutBucketLoggingCommand({ Bucket, BucketLoggingStatus: { LoggingEnabled } }));
  }
}

async function openAcl(s3: S3Client, Bucket: string, ACL: BucketCannedACL): Promise<void> {
  const OwnershipControls = { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' as const }] };
  await s3.send(new PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls }));
  await s3.send(new PutBucketAclCommand({ Bucket, ACL }));
}

const kmsEncryption = {
  ServerSideEncryptionConfiguration: {
    Rules: [
      { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' as const }, BucketKeyEnabled: true },
    ],
  },
};

const lifecycle = {
  Rules: [
    {
      ID: 'tidy',
      Status: 'Enabled' as const,
      Filter: { Prefix: '' },
      NoncurrentVersionExpiration: { NoncurrentDays: 30 },
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
    },
  ],
};
