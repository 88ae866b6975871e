/** Inventories to judge, of any size: what the collector would have made of an account with so many resources. */
import type { AnyRule } from '../engine/rule.ts';
import { Inventory } from '../inventory/inventory.ts';
import { gap } from '../inventory/reading.ts';
import type { Stored } from '../inventory/stored.ts';
import { securityGroupNoAdminPortsFromIpv4Internet } from '../rules/ec2/security-group-no-admin-ports-from-ipv4-internet.ts';
import { bucketBlocksPublicAccess } from '../rules/s3/bucket-blocks-public-access.ts';
import { networkFlowLogsEnabled } from '../rules/vpc/network-flow-logs-enabled.ts';

type Read = Pick<Stored, 'self' | 'facets'>;
type Make = (index: number) => Read;

const at = { partition: 'aws', accountId: '111122223333', region: 'eu-west-1' };
const DENIED = gap({ call: 's3:GetBucketPublicAccessBlock', error: 'AccessDenied' });
const ON = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const web = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const ssh = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 };

/** So many resources of a type, so many flow logs if wanted, and their account. */
function inventoryOf(
  size: number,
  type: string,
  make: Make,
  account: Stored['facets'],
  log?: Make,
): Inventory {
  const inventory = new Inventory();
  const add = (kind: string, name: string, read: Read) =>
    inventory.add({ ...read, type: kind, id: { ...at, arn: `arn:${name}`, name, tags: {} }, observedAt: '' });
  add('AWS::::Account', 'account', { self: { Account: at.accountId }, facets: account });
  for (let index = 0; index < size; index++) {
    add(type, `${type}-${index}`, make(index));
    if (log) add('AWS::EC2::FlowLog', `fl-${index}`, log(index));
  }
  for (const listed of [type, 'AWS::::Account', 'AWS::EC2::FlowLog', 'AWS::EC2::PrefixList'])
    inventory.listed(listed, at, null, '');
  return inventory;
}

const buckets = (size: number, publicAccessBlock: unknown, s3PublicAccessBlock: unknown): Inventory =>
  inventoryOf(
    size,
    'AWS::S3::Bucket',
    (index) => ({ self: { Name: `b-${index}` }, facets: { publicAccessBlock } }),
    {
      s3PublicAccessBlock,
    },
  );
const groups = (size: number, ...IpPermissions: object[]): Inventory =>
  inventoryOf(
    size,
    'AWS::EC2::SecurityGroup',
    () => ({ self: { GroupId: 'sg-1', IpPermissions }, facets: {} }),
    {},
  );
const vpcs = (size: number, logs: boolean): Inventory =>
  inventoryOf(
    size,
    'AWS::EC2::VPC',
    (index) => ({ self: { VpcId: `vpc-${index}` }, facets: {} }),
    {},
    (index) => ({
      self: { ResourceId: logs ? `vpc-${index}` : 'eni-1', FlowLogStatus: 'ACTIVE', TrafficType: 'ALL' },
      facets: {},
    }),
  );

export interface Case {
  readonly name: string;
  readonly rule: AnyRule;
  readonly inventory: (size: number) => Inventory;
}

const [bucket, group, vpc] = [
  bucketBlocksPublicAccess,
  securityGroupNoAdminPortsFromIpv4Internet,
  networkFlowLogsEnabled,
];

/** Typical rules: members of readings, calculation, and relations; each where all is well and where it is not. */
export const cases: readonly Case[] = [
  { name: 'bucket blocks public access: pass', rule: bucket, inventory: (size) => buckets(size, ON, null) },
  { name: '  pass, its own setting a gap', rule: bucket, inventory: (size) => buckets(size, DENIED, ON) },
  { name: '  unknown', rule: bucket, inventory: (size) => buckets(size, DENIED, DENIED) },
  { name: '  fail', rule: bucket, inventory: (size) => buckets(size, null, null) },
  {
    name: 'security group, admin ports: pass',
    rule: group,
    inventory: (size) => groups(size, web, { ...ssh, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }),
  },
  {
    name: '  fail',
    rule: group,
    inventory: (size) => groups(size, web, { ...ssh, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }),
  },
  { name: 'VPC flow logs, a relation: pass', rule: vpc, inventory: (size) => vpcs(size, true) },
  { name: '  fail', rule: vpc, inventory: (size) => vpcs(size, false) },
];
