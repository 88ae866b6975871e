/** Where a scan keeps and sends things: key, bucket, topic, and the queue of scans that could not be started. */
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key, type IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectOwnership,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { accept } from './nag.ts';
import type { Retention } from './retention.ts';

export interface VaultProps {
  readonly retention: Required<Retention>;
  readonly alertEmails: readonly string[];
  readonly key?: IKey;
  readonly accessLogsBucket?: IBucket;
}

export class Vault extends Construct {
  readonly key: IKey;
  readonly bucket: Bucket;
  readonly topic: Topic;
  readonly missedScans: Queue;

  constructor(scope: Construct, id: string, props: VaultProps) {
    super(scope, id);
    this.key =
      props.key ?? new Key(this, 'Key', { enableKeyRotation: true, description: 'Plumbline: what it found' });
    this.bucket = bucketOf(this, this.key, props);
    this.topic = topicOf(this, this.key, props.alertEmails);
    this.missedScans = new Queue(this, 'MissedScans', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: this.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    accept(this.missedScans, 'AwsSolutions-SQS3', 'It is itself a dead-letter queue: of the schedule.');
  }
}

function bucketOf(scope: Construct, key: IKey, { retention, accessLogsBucket }: VaultProps): Bucket {
  const expire = (prefix: string, days: number) => ({
    id: prefix,
    prefix: `${prefix}/`,
    expiration: Duration.days(days),
  });
  const bucket = new Bucket(scope, 'Bucket', {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    versioned: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      // A lifecycle prefix has no wildcard, so `scans/*/inventory` alone cannot expire; tagging each object would cost
      // a permission and money. A scan goes as a whole: the tables keep its findings, changes, coverage and summary.
      expire('scans', retention.scans),
      expire('tables', retention.tables),
      expire('queries', retention.queries),
      {
        id: 'leftovers',
        noncurrentVersionExpiration: Duration.days(retention.noncurrentVersions),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
        expiredObjectDeleteMarker: true,
      },
    ],
    ...(accessLogsBucket && {
      serverAccessLogsBucket: accessLogsBucket,
      serverAccessLogsPrefix: 'plumbline/',
    }),
  });
  if (!accessLogsBucket)
    accept(
      bucket,
      'AwsSolutions-S1',
      'Reads are recorded by CloudTrail data events where an organization wants them; `accessLogsBucket` adds server access logs.',
    );
  return bucket;
}

function topicOf(scope: Construct, key: IKey, alertEmails: readonly string[]): Topic {
  const topic = new Topic(scope, 'Topic', { masterKey: key, enforceSSL: true, displayName: 'Plumbline' });
  // A topic policy of one's own replaces the default one, and alarms publish as a service: both must be allowed.
  const alarms = {
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  };
  topic.addToResourcePolicy(
    new PolicyStatement({ sid: 'Alarms', actions: ['sns:Publish'], resources: [topic.topicArn], ...alarms }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'Alarms',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      ...alarms,
    }),
  );
  for (const address of alertEmails) topic.addSubscription(new EmailSubscription(address));
  return topic;
}
