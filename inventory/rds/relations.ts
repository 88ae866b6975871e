import { relate } from '../relate.ts';

export const rdsRelations = {
  'AWS::RDS::DBInstance': relate('AWS::RDS::DBInstance', ({ all, many }) => ({
    networkAcls: many('AWS::EC2::NetworkAcl', {
      by: 'DBSubnetGroup.Subnets.SubnetIdentifier',
      on: 'Associations.SubnetId',
    }),
    routeTables: many('AWS::EC2::RouteTable', { by: 'DBSubnetGroup.VpcId', on: 'VpcId' }),
    securityGroups: all('AWS::EC2::SecurityGroup', {
      by: 'VpcSecurityGroups.VpcSecurityGroupId',
      on: 'GroupId',
    }),
    subnets: all('AWS::EC2::Subnet', {
      by: 'DBSubnetGroup.Subnets.SubnetIdentifier',
      on: 'SubnetId',
    }),
  })),
} as const;
