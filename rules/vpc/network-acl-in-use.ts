import { defineRule, field, some, when } from '../../engine/index.ts';

export const networkAclInUse = defineRule({
  id: 'vpc-network-acl-in-use',
  title: 'Network ACLs are in use',
  severity: 'low',
  category: 'maintenance',
  why: 'An ACL that guards no subnet misleads whoever reads it, and waits to be used by mistake.',
  fix: 'Associate the ACL with a subnet, or delete it.',
  resource: 'AWS::EC2::NetworkAcl',
  check: ({ self }) =>
    when(
      field(self, 'IsDefault').is(false),
      some(self, 'Associations').must('be there', () => true),
      'A default ACL cannot be deleted',
    ),
});
