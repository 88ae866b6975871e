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
  'AWS::EC2::RouteTable': relate('AWS::EC2::RouteTable', ({ all, many }) => ({
    peerings: all('AWS::EC2::VPCPeeringConnection', {
      by: 'Routes.VpcPeeringConnectionId',
      on: 'VpcPeeringConnectionId',
    }),
    prefixLists: all('AWS::EC2::PrefixList', { by: 'Routes.DestinationPrefixListId', on: 'PrefixListId' }),
    transitAttachments: many('AWS::EC2::TransitGatewayAttachment', { by: 'VpcId', on: 'ResourceId' }),
  })),
  'AWS::EC2::SecurityGroup': relate('AWS::EC2::SecurityGroup', ({ all, many, one }) => ({
    functions: many('AWS::Lambda::Function', { by: 'GroupId', on: 'VpcConfig.SecurityGroupIds' }),
    launchTemplates: many('AWS::EC2::LaunchTemplate', {
      by: 'GroupId',
      on: 'LaunchTemplateData.SecurityGroupIds',
    }),
    launchTemplatesByInterface: many('AWS::EC2::LaunchTemplate', {
      by: 'GroupId',
      on: 'LaunchTemplateData.NetworkInterfaces.Groups',
    }),
    namedByEgress: many('AWS::EC2::SecurityGroup', {
      by: 'GroupId',
      on: 'IpPermissionsEgress.UserIdGroupPairs.GroupId',
    }),
    namedByIngress: many('AWS::EC2::SecurityGroup', {
      by: 'GroupId',
      on: 'IpPermissions.UserIdGroupPairs.GroupId',
    }),
    networkInterfaces: many('AWS::EC2::NetworkInterface', { by: 'GroupId', on: 'Groups.GroupId' }),
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
  'AWS::EC2::TransitGatewayAttachment': relate('AWS::EC2::TransitGatewayAttachment', ({ many, one }) => ({
    /** Of the VPC that is attached. */
    routeTables: many('AWS::EC2::RouteTable', { by: 'ResourceId', on: 'VpcId' }),
    subnets: many('AWS::EC2::Subnet', { by: 'ResourceId', on: 'VpcId' }),
    transitRouteTable: one('AWS::EC2::TransitGatewayRouteTable', {
      by: 'Association.TransitGatewayRouteTableId',
      on: 'TransitGatewayRouteTableId',
    }),
  })),
  'AWS::EC2::TransitGatewayRouteTable': relate('AWS::EC2::TransitGatewayRouteTable', ({ many }) => ({
    attachments: many('AWS::EC2::TransitGatewayAttachment', {
      by: 'TransitGatewayId',
      on: 'TransitGatewayId',
    }),
  })),
  'AWS::EC2::Volume': relate('AWS::EC2::Volume', ({ many, one }) => ({
    key: one('AWS::KMS::Key', { by: 'KmsKeyId', on: 'KeyArn' }),
    snapshots: many('AWS::EC2::Snapshot', { by: 'VolumeId', on: 'VolumeId' }),
  })),
  'AWS::EC2::VPCPeeringConnection': relate('AWS::EC2::VPCPeeringConnection', ({ many }) => ({
    accepterRouteTables: many('AWS::EC2::RouteTable', { by: 'AccepterVpcInfo.VpcId', on: 'VpcId' }),
    accepterSubnets: many('AWS::EC2::Subnet', { by: 'AccepterVpcInfo.VpcId', on: 'VpcId' }),
    requesterRouteTables: many('AWS::EC2::RouteTable', { by: 'RequesterVpcInfo.VpcId', on: 'VpcId' }),
    requesterSubnets: many('AWS::EC2::Subnet', { by: 'RequesterVpcInfo.VpcId', on: 'VpcId' }),
  })),
  'AWS::EC2::VPC': relate('AWS::EC2::VPC', ({ many }) => ({
    endpoints: many('AWS::EC2::VPCEndpoint', { by: 'VpcId', on: 'VpcId' }),
    flowLogs: many('AWS::EC2::FlowLog', { by: 'VpcId', on: 'ResourceId' }),
    internetGateways: many('AWS::EC2::InternetGateway', { by: 'VpcId', on: 'Attachments.VpcId' }),
    routeTables: many('AWS::EC2::RouteTable', { by: 'VpcId', on: 'VpcId' }),
    subnets: many('AWS::EC2::Subnet', { by: 'VpcId', on: 'VpcId' }),
  })),
} as const;
