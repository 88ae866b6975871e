/** Verdicts a second on one core, through the real inventory and view: `node bench/judge.ts`. */
import { judgeOf } from '../engine/judge.ts';
import type { AnyRule } from '../engine/rule.ts';
import { Inventory } from '../inventory/inventory.ts';
import type { Stored } from '../inventory/stored.ts';
import { gap } from '../inventory/reading.ts';
import { securityGroupNoAdminPortsFromIpv4Internet } from '../rules/ec2/security-group-no-admin-ports-from-ipv4-internet.ts';
import { bucketBlocksPublicAccess } from '../rules/s3/bucket-blocks-public-access.ts';
import { networkFlowLogsEnabled } from '../rules/vpc/network-flow-logs-enabled.ts';

const at = { partition: 'aws', accountId: '111122223333', region: 'eu-west-1' };
const DENIED = gap({ call: 's3:GetBucketPublicAccessBlock', error: 'AccessDenied' });
const ON = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const GROUP = {
  GroupId: 'sg-1',
  IpPermissions: [
    { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
    { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
  ],
};

function inventoryOf(
  type: string,
  resources: readonly Pick<Stored, 'self' | 'facets'>[],
  account: Stored['facets'],
): Inventory {
  const inventory = new Inventory();
  const add = (kind: string, name: string, read: Pick<Stored, 'self' | 'facets'>) =>
    inventory.add({ ...read, type: kind, id: { ...at, arn: `arn:${name}`, name, tags: {} }, observedAt: '' });
  add('AWS::::Account', 'account', { self: { Account: at.accountId }, facets: account });
  for (const [index, one] of resources.entries()) add(type, `${type}-${index}`, one);
  for (let log = 0; log < 1000; log++) {
    const self = { ResourceId: `vpc-${log}`, FlowLogStatus: 'ACTIVE', TrafficType: 'ALL' };
    add('AWS::EC2::FlowLog', `fl-${log}`, { self, facets: {} });
  }
  for (const listed of [type, 'AWS::::Account', 'AWS::EC2::FlowLog']) inventory.listed(listed, at, null, '');
  return inventory;
}

const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 1000 }, (_, index) => make(index));
const bucket = (publicAccessBlock: unknown) => (index: number) => ({
  self: { Name: `b-${index}` },
  facets: { publicAccessBlock },
});

const cases: readonly (readonly [string, AnyRule, Inventory])[] = [
  [
    'bucket, all read',
    bucketBlocksPublicAccess,
    inventoryOf('AWS::S3::Bucket', many(bucket(ON)), { s3PublicAccessBlock: null }),
  ],
  [
    'bucket, a gap, pass',
    bucketBlocksPublicAccess,
    inventoryOf('AWS::S3::Bucket', many(bucket(DENIED)), { s3PublicAccessBlock: ON }),
  ],
  [
    'bucket, gaps, unknown',
    bucketBlocksPublicAccess,
    inventoryOf('AWS::S3::Bucket', many(bucket(DENIED)), { s3PublicAccessBlock: DENIED }),
  ],
  [
    'bucket, fail',
    bucketBlocksPublicAccess,
    inventoryOf('AWS::S3::Bucket', many(bucket(null)), { s3PublicAccessBlock: null }),
  ],
  [
    'security group, two ports',
    securityGroupNoAdminPortsFromIpv4Internet,
    inventoryOf(
      'AWS::EC2::SecurityGroup',
      many(() => ({ self: GROUP, facets: {} })),
      {},
    ),
  ],
  [
    'VPC, related flow logs',
    networkFlowLogsEnabled,
    inventoryOf(
      'AWS::EC2::VPC',
      many((index) => ({ self: { VpcId: `vpc-${index}` }, facets: {} })),
      {},
    ),
  ],
];

for (const [name, rule, inventory] of cases) {
  const judge = judgeOf(rule, inventory, { now: new Date() });
  const resources = [...inventory.of(rule.resource)];
  const round = () => resources.map((resource) => judge(resource).status)[0];
  for (let warmUp = 0; warmUp < 100; warmUp++) round();
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < 1000) {
    round();
    rounds++;
  }
  const perSecond = (rounds * resources.length) / ((performance.now() - start) / 1000);
  console.log(
    `${name.padEnd(28)} ${(perSecond / 1000).toFixed(0).padStart(6)}k verdicts a second (${round() ?? ''})`,
  );
}
