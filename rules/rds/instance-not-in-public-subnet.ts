import { databaseInPrivateSubnets, defineRule } from '../../engine/index.ts';

export const instanceNotInPublicSubnet = defineRule({
  id: 'rds-instance-not-in-public-subnet',
  title: 'RDS instances stand in subnets without a route to an internet gateway',
  severity: 'medium',
  category: 'exposure',
  why: 'In a subnet that leads to the internet, one wrong setting makes a database public.',
  fix: 'Use a subnet group of subnets whose route tables have no route to an internet gateway.',
  resource: 'AWS::RDS::DBInstance',
  needs: ['routeTables.prefixLists.entries'],
  check: databaseInPrivateSubnets,
});
