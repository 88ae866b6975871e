import { relate } from '../relate.ts';

export const ec2Relations = {
  'AWS::EC2::SecurityGroup': relate('AWS::EC2::SecurityGroup', ({ all, one }) => ({
    prefixLists: all('AWS::EC2::PrefixList', {
      by: 'IpPermissions.PrefixListIds.PrefixListId',
      on: 'PrefixListId',
    }),
    vpc: one('AWS::EC2::VPC', { by: 'VpcId', on: 'VpcId' }),
  })),
  'AWS::EC2::Subnet': relate('AWS::EC2::Subnet', ({ one }) => ({
    routeTable: one('AWS::EC2::RouteTable', { by: 'SubnetId', on: 'Associations.SubnetId', optional: true }),
    vpc: one('AWS::EC2::VPC', { by: 'VpcId', on: 'VpcId' }),
  })),
  'AWS::EC2::Volume': relate('AWS::EC2::Volume', ({ one }) => ({
    key: one('AWS::KMS::Key', { by: 'KmsKeyId', on: 'KeyArn' }),
  })),
  'AWS::EC2::VPC': relate('AWS::EC2::VPC', ({ many }) => ({
    endpoints: many('AWS::EC2::VPCEndpoint', { by: 'VpcId', on: 'VpcId' }),
    flowLogs: many('AWS::EC2::FlowLog', { by: 'VpcId', on: 'ResourceId' }),
    routeTables: many('AWS::EC2::RouteTable', { by: 'VpcId', on: 'VpcId' }),
    subnets: many('AWS::EC2::Subnet', { by: 'VpcId', on: 'VpcId' }),
  })),
} as const;
