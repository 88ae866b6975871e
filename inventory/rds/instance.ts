import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

const rds = service('rds', () => import('@aws-sdk/client-rds'));

/** The same call lists what other services run: their types are others. */
const OTHERS = ['docdb', 'neptune'];

export const dbInstance = defineResource({
  type: 'AWS::RDS::DBInstance',
  scope: 'regional',
  list: rds.list('DescribeDBInstances', {
    items: 'DBInstances',
    input: () => ({ MaxRecords: 100 }),
    where: ({ Engine }) => !OTHERS.includes(Engine ?? ''),
  }),
  always: [
    'DBInstanceArn',
    'DBInstanceIdentifier',
    'DBInstanceStatus',
    'Engine',
    'PubliclyAccessible',
    'VpcSecurityGroups',
    'VpcSecurityGroups.VpcSecurityGroupId',
    'DBSubnetGroup',
    'DBSubnetGroup.VpcId',
    'DBSubnetGroup.Subnets',
    'DBSubnetGroup.Subnets.SubnetIdentifier',
  ],
  sensitive: ['PendingModifiedValues.MasterUserPassword'],
  id: ({ DBInstanceArn, DBInstanceIdentifier, TagList = [] }) => ({
    arn: DBInstanceArn,
    name: DBInstanceIdentifier,
    tags: TagList,
  }),
});
