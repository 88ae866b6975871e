import { defineResource } from '../resource.ts';
import { ec2, ec2Arn } from './service.ts';

export const vpc = defineResource(
  {
    type: 'AWS::EC2::VPC',
    scope: 'regional',
    list: ec2.list('DescribeVpcs', { items: 'Vpcs', input: () => ({ MaxResults: 1000 }) }),
    always: ['VpcId', 'IsDefault', 'OwnerId', 'Tags.Key'],
    id: ({ VpcId, Tags = [] }, at) => ({ arn: ec2Arn(at, 'vpc', VpcId), name: VpcId, tags: Tags }),
  },
  {
    dnsSupport: ec2.read('DescribeVpcAttribute', {
      input: ({ VpcId }) => ({ VpcId, Attribute: 'enableDnsSupport' }),
      pick: 'EnableDnsSupport',
      emptyMeans: 'gap',
      goneWhen: ['InvalidVpcID.NotFound'],
    }),
  },
);

export const subnet = defineResource({
  type: 'AWS::EC2::Subnet',
  scope: 'regional',
  list: ec2.list('DescribeSubnets', { items: 'Subnets', input: () => ({ MaxResults: 1000 }) }),
  always: ['SubnetId', 'VpcId', 'AvailabilityZone', 'MapPublicIpOnLaunch'],
  id: ({ SubnetId, Tags = [] }, at) => ({ arn: ec2Arn(at, 'subnet', SubnetId), name: SubnetId, tags: Tags }),
});

export const routeTable = defineResource({
  type: 'AWS::EC2::RouteTable',
  scope: 'regional',
  list: ec2.list('DescribeRouteTables', { items: 'RouteTables', input: () => ({ MaxResults: 100 }) }),
  always: [
    'RouteTableId',
    'VpcId',
    'Routes',
    'Routes.State',
    'Routes.Origin',
    'Associations',
    'Associations.Main',
  ],
  id: ({ RouteTableId, Tags = [] }, at) => ({ arn: ec2Arn(at, 'route-table', RouteTableId), tags: Tags }),
});

export const flowLog = defineResource({
  type: 'AWS::EC2::FlowLog',
  scope: 'regional',
  list: ec2.list('DescribeFlowLogs', { items: 'FlowLogs', input: () => ({ MaxResults: 1000 }) }),
  always: ['FlowLogId', 'ResourceId', 'FlowLogStatus'],
  id: ({ FlowLogId, Tags = [] }, at) => ({ arn: ec2Arn(at, 'vpc-flow-log', FlowLogId), tags: Tags }),
});
