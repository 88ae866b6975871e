import { relate } from '../relate.ts';

export const elbRelations = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': relate(
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    ({ all, many }) => ({
      networkAcls: many('AWS::EC2::NetworkAcl', {
        by: 'AvailabilityZones.SubnetId',
        on: 'Associations.SubnetId',
      }),
      routeTables: many('AWS::EC2::RouteTable', { by: 'VpcId', on: 'VpcId' }),
      securityGroups: all('AWS::EC2::SecurityGroup', { by: 'SecurityGroups', on: 'GroupId' }),
      subnets: all('AWS::EC2::Subnet', { by: 'AvailabilityZones.SubnetId', on: 'SubnetId' }),
      targetGroups: many('AWS::ElasticLoadBalancingV2::TargetGroup', {
        by: 'LoadBalancerArn',
        on: 'LoadBalancerArns',
      }),
    }),
  ),
} as const;
