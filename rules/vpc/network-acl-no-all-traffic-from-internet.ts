import { defineRule, neverAllowsEverything } from '../../engine/index.ts';

export const networkAclNoAllTrafficFromInternet = defineRule({
  id: 'vpc-network-acl-no-all-traffic-from-internet',
  title: 'Network ACLs do not let everything in from the internet',
  severity: 'high',
  category: 'exposure',
  why: 'The ACL is the second line: where it lets everything in, one careless security group is enough.',
  fix: 'Allow the ports that are needed, in place of all. AWS makes default ACLs that allow everything.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html'],
  resource: 'AWS::EC2::NetworkAcl',
  check: neverAllowsEverything,
});
