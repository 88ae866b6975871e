import { expect, it } from '@jest/globals';
import { judgeAll } from '../../engine/judge.ts';
import { collect } from '../../inventory/collect.ts';
import { dependentsOf } from '../../inventory/demands.ts';
import { rules } from '../../rules/index.ts';
import { networkFlowLogsEnabled } from '../../rules/vpc/network-flow-logs-enabled.ts';
import { isGap, reasonOf } from '../../inventory/reading.ts';
import { AWAY, canned, failure, HOME, options } from '../aws.ts';

const VPCS = { Vpcs: ['vpc-1', 'vpc-2'].map((VpcId) => ({ VpcId, IsDefault: false })) };
const LOG = { FlowLogId: 'fl-1', ResourceId: 'vpc-1', FlowLogStatus: 'ACTIVE', TrafficType: 'ALL' };

it('finds what is related, and back', async () => {
  const aws = canned({ 'ec2 DescribeVpcs': VPCS, 'ec2 DescribeFlowLogs': { FlowLogs: [LOG] } });
  const inventory = await collect(aws, [networkFlowLogsEnabled], [HOME], options);
  const findings = [...judgeAll([networkFlowLogsEnabled], inventory, { now: options.now() })];
  expect(findings.map(({ resource, verdict }) => [resource.arn.split('/')[1], verdict.status])).toEqual([
    ['vpc-1', 'pass'],
    ['vpc-2', 'fail'],
  ]);
  const [log] = [...inventory.of('AWS::EC2::FlowLog')];
  expect(log && inventory.dependents('AWS::EC2::VPC', 'flowLogs', log).map(({ id }) => id.name)).toEqual([
    'vpc-1',
  ]);
});

it('does not take a log whose VPC is unknown for a log of nobody', async () => {
  const aws = canned({
    'ec2 DescribeVpcs': VPCS,
    'ec2 DescribeFlowLogs': { FlowLogs: [{ ...LOG, ResourceId: undefined }] },
  });
  const inventory = await collect(aws, [networkFlowLogsEnabled], [HOME], options);
  const findings = [...judgeAll([networkFlowLogsEnabled], inventory, { now: options.now() })];
  expect(findings.map(({ verdict }) => verdict.status)).toEqual(['unknown', 'unknown']);
});

it('tells a failed listing of the unit, and of those who are related', async () => {
  const aws = canned({
    'ec2 DescribeVpcs': (_, region) => (region === AWAY.region ? failure('UnauthorizedOperation') : VPCS),
    'ec2 DescribeFlowLogs': failure('UnauthorizedOperation'),
  });
  const inventory = await collect(aws, [networkFlowLogsEnabled], [HOME, AWAY], options);
  const findings = [...judgeAll([networkFlowLogsEnabled], inventory, { now: options.now() })];
  expect(findings.map(({ type, resource, verdict }) => [type, resource.region, verdict.status])).toEqual([
    ['AWS::EC2::VPC', 'eu-west-1', 'unknown'],
    ['AWS::EC2::VPC', 'eu-west-1', 'unknown'],
    ['AWS::::Region', 'us-east-1', 'unknown'],
  ]);
});

it('takes a key that leads nowhere for a gap', async () => {
  const subnet = { SubnetId: 'subnet-1', VpcId: 'vpc-9', MapPublicIpOnLaunch: false };
  const aws = canned({
    'ec2 DescribeVpcs': VPCS,
    'ec2 DescribeSubnets': { Subnets: [subnet] },
    'ec2 DescribeRouteTables': { RouteTables: [] },
  });
  const demands = [{ resource: 'AWS::EC2::Subnet', needs: ['vpc', 'routeTable'] }];
  const inventory = await collect(aws, demands, [HOME], options);
  const [found] = [...inventory.of('AWS::EC2::Subnet')].map((one) =>
    inventory.link('AWS::EC2::Subnet', 'vpc')?.follow(one),
  );
  expect(isGap(found) && reasonOf(found)).toEqual({
    call: 'ec2:DescribeVpcs',
    error: 'Dangling: AWS::EC2::VPC vpc-9',
  });
  const none = [...inventory.of('AWS::EC2::Subnet')].map((one) =>
    inventory.link('AWS::EC2::Subnet', 'routeTable')?.follow(one),
  );
  expect(none).toEqual([null]);
});

it('follows relations of relations', () => {
  const demand = { resource: 'AWS::::Account', needs: ['trails.bucket.publicAccessBlock'] };
  expect(dependentsOf('AWS::S3::Bucket', [demand])).toEqual([{ demand, via: ['trails.bucket'] }]);
});

it('knows which rules a change concerns', () => {
  const concerned = (type: string) =>
    dependentsOf(type, rules).map(({ demand, via }) => `${demand.id} ${via.join()}`.trim());
  expect(concerned('AWS::EC2::FlowLog')).toEqual(['vpc-network-flow-logs-enabled flowLogs']);
  expect(concerned('AWS::::Account')).toEqual(
    expect.arrayContaining(['s3-account-blocks-public-access', 's3-bucket-blocks-public-access account']),
  );
  expect(concerned('AWS::::Account')).not.toContain('vpc-network-flow-logs-enabled');
});
