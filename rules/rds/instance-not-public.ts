import { databaseClosedToInternet, defineRule } from '../../engine/index.ts';

export const instanceNotPublic = defineRule({
  id: 'rds-instance-not-public',
  title: 'RDS instances are not reachable from the internet',
  severity: 'critical',
  category: 'exposure',
  why: 'A database that strangers can reach is one guessed password, or one flaw, away from being copied.',
  fix: 'Set PubliclyAccessible to false, and narrow the sources in its security groups to the applications that need it.',
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  ],
  resource: 'AWS::RDS::DBInstance',
  needs: [
    'networkAcls',
    'routeTables.prefixLists.entries',
    'securityGroups.prefixLists.entries',
    'subnets',
    'region.vpcBlockPublicAccess',
    'region.vpcBlockPublicAccessExclusions',
  ],
  check: databaseClosedToInternet,
});
