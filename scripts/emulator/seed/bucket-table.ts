import type { BucketCannedACL, PublicAccessBlockConfiguration } from '@aws-sdk/client-s3';
import { foreignAccount } from './sample.ts';
import type { Placed, Statement } from './sample.ts';

/** A bucket of the sample. What is left out stays as AWS makes it. */
export interface BucketRow extends Placed {
  readonly versioning?: 'Enabled' | 'Suspended';
  /** Default encryption by KMS, with bucket keys. */
  readonly kms?: boolean;
  readonly lifecycle?: boolean;
  readonly logsTo?: string;
  readonly acl?: BucketCannedACL;
  /** Block public access: all on, but for these. Without it, the block that AWS gives a new bucket is taken away. */
  readonly block?: PublicAccessBlockConfiguration;
  readonly policy?: (bucket: string) => readonly Statement[];
}

const everything = (bucket: string) => [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`];

const tlsOnly = (bucket: string): Statement => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: everything(bucket),
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});

const allow = (
  Principal: unknown,
  Action: string,
  Condition?: Statement['Condition'],
): ((bucket: string) => Statement) => {
  return (bucket) => ({
    Effect: 'Allow',
    Principal,
    Action,
    Resource: everything(bucket),
    ...(Condition && { Condition }),
  });
};

const trailMayWrite = allow({ Service: 'cloudtrail.amazonaws.com' }, 's3:PutObject');
const open = { BlockPublicPolicy: false, RestrictPublicBuckets: false };
const wideOpen = { ...open, BlockPublicAcls: false, IgnorePublicAcls: false };

/** Everything a careful owner switches on. */
const careful = {
  versioning: 'Enabled',
  kms: true,
  lifecycle: true,
  block: {},
  policy: (bucket: string) => [tlsOnly(bucket)],
} as const;

export const buckets: readonly BucketRow[] = [
  {
    ...careful,
    in: 'management',
    region: 'eu-west-1',
    name: 'sample-audit-logs',
    policy: (bucket) => [tlsOnly(bucket), trailMayWrite(bucket)],
  },
  { ...careful, in: 'management', region: 'eu-west-1', name: 'sample-billing', logsTo: 'sample-audit-logs' },
  { in: 'management', region: 'us-east-1', name: 'sample-old-templates', versioning: 'Suspended' },
  { ...careful, in: 'workloads', region: 'eu-west-1', name: 'sample-access-logs' },
  { ...careful, in: 'workloads', region: 'eu-west-1', name: 'sample-orders', logsTo: 'sample-access-logs' },
  { ...careful, in: 'workloads', region: 'eu-west-1', name: 'sample-invoices', logsTo: 'sample-access-logs' },
  {
    ...careful,
    in: 'workloads',
    region: 'eu-west-1',
    name: 'sample-exports',
    versioning: 'Suspended',
    logsTo: 'sample-access-logs',
  },
  {
    in: 'workloads',
    region: 'eu-west-1',
    name: 'sample-website',
    block: open,
    policy: (bucket) => [allow('*', 's3:GetObject')(bucket)],
  },
  {
    ...careful,
    in: 'workloads',
    region: 'eu-west-1',
    name: 'sample-behind-cdn',
    block: open,
    policy: (bucket) => [
      tlsOnly(bucket),
      allow('*', 's3:GetObject', { StringEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } })(bucket),
    ],
  },
  {
    ...careful,
    in: 'workloads',
    region: 'eu-west-1',
    name: 'sample-partner-feed',
    policy: (bucket) => [
      tlsOnly(bucket),
      allow({ AWS: `arn:aws:iam::${foreignAccount}:root` }, 's3:GetObject')(bucket),
    ],
  },
  { in: 'workloads', region: 'eu-west-1', name: 'sample-cloudtrail-old', policy: (b) => [trailMayWrite(b)] },
  { ...careful, in: 'workloads', region: 'us-east-1', name: 'sample-us-orders' },
  { in: 'workloads', region: 'us-east-1', name: 'sample-us-cache', block: {} },
  { in: 'sandbox', region: 'eu-west-1', name: 'sample-scratch' },
  { in: 'sandbox', region: 'eu-west-1', name: 'sample-public-list', block: wideOpen, acl: 'public-read' },
  {
    in: 'sandbox',
    region: 'eu-west-1',
    name: 'sample-public-write',
    block: wideOpen,
    acl: 'public-read-write',
  },
  {
    in: 'sandbox',
    region: 'eu-west-1',
    name: 'sample-dropbox',
    block: open,
    policy: (bucket) => [allow({ AWS: '*' }, 's3:PutObject')(bucket)],
  },
  {
    in: 'sandbox',
    region: 'us-east-1',
    name: 'sample-blocked-but-public-policy',
    block: { BlockPublicPolicy: false },
    policy: (bucket) => [allow('*', 's3:GetObject')(bucket)],
  },
];
