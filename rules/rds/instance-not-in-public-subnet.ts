import { databaseInPrivateSubnets, defineRule } from '../../engine/index.ts';

export const instanceNotInPublicSubnet = defineRule({
  id: 'rds-instance-not-in-public-subnet',
  title: 'RDS instances stand in subnets without a route to an internet gateway',
  severity: 'medium',
  category: 'exposure',
  why: 'In a subnet that leads to the internet, one wrong setting makes a database public.',
  fix: 'Replace the public subnets of the group by private ones; the one in use can go after a failover only. Or give them a route table without an internet gateway.',
  resource: 'AWS::RDS::DBInstance',
  needs: ['routeTables.prefixLists.entries'],
  check: databaseInPrivateSubnets,
});
