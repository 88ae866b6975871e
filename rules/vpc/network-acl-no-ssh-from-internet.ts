import { defineRule, neverAllows } from '../../engine/index.ts';

export const networkAclNoSshFromInternet = defineRule({
  id: 'vpc-network-acl-no-ssh-from-internet',
  title: 'Network ACLs keep SSH closed to the internet',
  severity: 'medium',
  category: 'exposure',
  why: 'The ACL is the second line: where it lets SSH in, one careless security group is enough.',
  fix: 'Remove or narrow the entries that allow TCP 22 from everywhere, or deny it in an entry before them.',
  resource: 'AWS::EC2::NetworkAcl',
  check: (acl) => neverAllows(acl, 'tcp:22'),
});
