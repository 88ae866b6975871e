import {
  CreateBucketCommand,
  PutBucketAclCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketLoggingCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutBucketReplicationCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutBucketWebsiteCommand,
  PutObjectLockConfigurationCommand,
  PutPublicAccessBlockCommand,
  type BucketLocationConstraint,
} from '@aws-sdk/client-s3';
import type { Clients } from '../clients.ts';

/** Makes a bucket in the region of the clients. */
export const newBucket = ({ s3, region }: Clients, Bucket: string, locked = false) =>
  s3.send(
    new CreateBucketCommand({
      Bucket,
      ObjectLockEnabledForBucket: locked,
      ...(region !== 'us-east-1' && {
        CreateBucketConfiguration: { LocationConstraint: region as BucketLocationConstraint },
      }),
    }),
  );

/** A bucket with everything set, and its log bucket. The policy has one statement that is no list, as AWS keeps it. */
export async function guardedBucket(clients: Clients): Promise<void> {
  const { s3 } = clients;
  const Bucket = 'plumbline-guarded';
  await newBucket(clients, 'plumbline-logs');
  await newBucket(clients, Bucket, true);
  await s3.send(
    new PutPublicAccessBlockCommand({
      Bucket,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    }),
  );
  const SSEAlgorithm = 'aws:kms';
  await s3.send(
    new PutBucketEncryptionCommand({
      Bucket,
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm }, BucketKeyEnabled: true }],
      },
    }),
  );
  const days = { ID: 'after a month', Status: 'Enabled', Expiration: { Days: 30 } } as const;
  const until = { ID: 'until', Status: 'Disabled', Expiration: { Date: new Date('2030-01-01') } } as const;
  await s3.send(
    new PutBucketLifecycleConfigurationCommand({
      Bucket,
      LifecycleConfiguration: {
        Rules: [
          { ...days, Filter: { Prefix: 'tmp/ü ' } },
          { ...until, Filter: { Prefix: '' } },
        ],
      },
    }),
  );
  const LoggingEnabled = { TargetBucket: 'plumbline-logs', TargetPrefix: 'guarded/' };
  const readers = {
    Grants: (['WRITE', 'READ_ACP'] as const).map((Permission) => ({ Grantee: logDelivery, Permission })),
    Owner: { ID: 'owner' },
  };
  await s3.send(new PutBucketAclCommand({ Bucket: 'plumbline-logs', AccessControlPolicy: readers }));
  await s3.send(new PutBucketLoggingCommand({ Bucket, BucketLoggingStatus: { LoggingEnabled } }));
  await s3.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket,
      NotificationConfiguration: {
        QueueConfigurations: [
          {
            Id: 'new ones',
            QueueArn: 'arn:aws:sqs:eu-west-1:123456789012:new',
            Events: ['s3:ObjectCreated:*'],
          },
        ],
      },
    }),
  );
  await s3.send(
    new PutBucketOwnershipControlsCommand({
      Bucket,
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    }),
  );
  await s3.send(
    new PutBucketReplicationCommand({
      Bucket,
      ReplicationConfiguration: {
        Role: 'arn:aws:iam::123456789012:role/copy',
        Rules: [
          {
            ID: 'all',
            Priority: 1,
            Status: 'Enabled',
            Destination: { Bucket: 'arn:aws:s3:::plumbline-bare' },
          },
        ],
      },
    }),
  );
  const Rule = { DefaultRetention: { Mode: 'COMPLIANCE', Days: 7 } } as const;
  await s3.send(
    new PutObjectLockConfigurationCommand({
      Bucket,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule },
    }),
  );
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify(onlyTls(Bucket)) }));
  await s3.send(
    new PutBucketTaggingCommand({
      Bucket,
      Tagging: {
        TagSet: [
          { Key: 'owner', Value: 'Zoë & søn <team>' },
          { Key: 'cost centre', Value: '' },
        ],
      },
    }),
  );
}

/** A bucket open to the world by policy and ACL, its versions suspended. */
export async function openBucket(clients: Clients, Bucket: string): Promise<void> {
  const { s3 } = clients;
  await newBucket(clients, Bucket);
  await s3.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read' }));
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` },
    ],
  });
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Suspended' } }));
  const WebsiteConfiguration = { IndexDocument: { Suffix: 'index.html' } };
  await s3.send(new PutBucketWebsiteCommand({ Bucket, WebsiteConfiguration }));
}

const logDelivery = { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/s3/LogDelivery' } as const;

const onlyTls = (bucket: string) => ({
  Version: '2012-10-17',
  Statement: {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: `arn:aws:s3:::${bucket}/*`,
    Condition: { Bool: { 'aws:SecureTransport': false } },
  },
});
