/** IAM's page of the global keys: those that S3's page about the meaning of "public" does not have. */
import type { ResourceExample } from '../example.ts';

/** Whom the condition leaves in, what it demands, and the condition. */
type Row = readonly [
  lets: Pick<ResourceExample, 'public' | 'foreign' | 'deputy'>,
  says: string,
  Condition: object,
];

const FOR_US = { public: false, foreign: false, deputy: 'ours' } as const;
/** A key of a network says whose the network is, not who comes by it: a stranger may call from ours. */
const BY_OUR_NETWORK = { public: false, foreign: true } as const;
const ANYBODY = { public: true, foreign: true } as const;

const ROWS: readonly Row[] = [
  [FOR_US, 'services for the organization', { StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } }],
  [
    FOR_US,
    'services for a path in the organization',
    { 'ForAnyValue:StringLike': { 'aws:SourceOrgPaths': 'o-a1b2c3d4e5/r-ab12/*' } },
  ],
  [ANYBODY, 'services for any organization', { StringLike: { 'aws:SourceOrgID': 'o-*' } }],
  [
    ANYBODY,
    'services for the organization, or no service',
    { StringEqualsIfExists: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } },
  ],
  [BY_OUR_NETWORK, 'endpoints of our account', { StringEquals: { 'aws:VpceAccount': '111122223333' } }],
  [BY_OUR_NETWORK, 'endpoints of the organization', { StringEquals: { 'aws:VpceOrgID': 'o-a1b2c3d4e5' } }],
  [
    BY_OUR_NETWORK,
    'endpoints of a path in the organization',
    { 'ForAnyValue:StringLike': { 'aws:VpceOrgPaths': 'o-a1b2c3d4e5/r-ab12/*' } },
  ],
  [
    BY_OUR_NETWORK,
    'a VPC of our account',
    { ArnEquals: { 'aws:SourceVpcArn': 'arn:aws:ec2:us-east-1:111122223333:vpc/vpc-91237329' } },
  ],
  [ANYBODY, 'endpoints of any account', { StringLike: { 'aws:VpceAccount': '*' } }],
  [
    ANYBODY,
    'endpoints of the organization, or none',
    { StringEqualsIfExists: { 'aws:VpceOrgID': 'o-a1b2c3d4e5' } },
  ],
  [
    ANYBODY,
    'a VPC of any account',
    { ArnLike: { 'aws:SourceVpcArn': 'arn:aws:ec2:us-east-1:*:vpc/vpc-91237329' } },
  ],
];

export const GLOBAL_KEYS: readonly ResourceExample[] = ROWS.map(([expected, says, Condition]) => ({
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
  says,
  policy: {
    Statement: {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition,
    },
  },
  ...expected,
}));
