import { relate } from '../relate.ts';
import { wholeAccount } from '../whole-account.ts';

export const ec2Relations = {
  'AWS::EC2::Instance': relate('AWS::EC2::Instance', ({ all, many, one }) => ({
    loadBalancers: many('AWS::ElasticLoadBalancingV2::LoadBalancer', { by: 'VpcId', on: 'VpcId' }),
    networkInterfaces: all('AWS::EC2::NetworkInterface', {
      by: 'NetworkInterfaces.NetworkInterfaceId',
      on: 'NetworkInterfaceId',
    }),
    role: one('AWS::IAM::Role', {
      by: 'IamInstanceProfile.Arn',
      on: 'InstanceProfileList.Arn',
      within: 'account',
    }),
    targetGroups: many('AWS::ElasticLoadBalancingV2::TargetGroup', { by: 'VpcId', on: 'VpcId' }),
    ...wholeAccount({ many }),
  })),
  'AWS::EC2::NetworkInterface': relate('AWS::EC2::NetworkInterface', ({ all, many, one }) => ({
    networkAcls: many('AWS::EC2::NetworkAcl', { by: 'SubnetId', on: 'Associations.SubnetId' }),
    routeTables: many('AWS::EC2::RouteTable', { by: 'VpcId', on: 'VpcId' }),
    securityGroups: all('AWS::EC2::SecurityGroup', { by: 'Groups.GroupId', on: 'GroupId' }),
    subnet: one('AWS::EC2::Subnet', { by: 'SubnetId', on: 'SubnetId' }),
  })),
  'AWS::EC2::RouteTable': relate('AWS::EC2::RouteTable', ({ all }) => ({
    prefixLists: all('AWS::EC2::PrefixList', { by: 'Routes.DestinationPrefixListId', on: 'PrefixListId' }),
  })),
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
    internetGateways: many('AWS::EC2::InternetGateway', { by: 'VpcId', on: 'Attachments.VpcId' }),
    routeTables: many('AWS::EC2::RouteTable', { by: 'VpcId', on: 'VpcId' }),
    subnets: many('AWS::EC2::Subnet', { by: 'VpcId', on: 'VpcId' }),
  })),
} as const;
