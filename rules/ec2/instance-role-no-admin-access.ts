import { defineRule, roleIsNoAdministrator } from '../../engine/index.ts';

export const instanceRoleNoAdminAccess = defineRule({
  id: 'ec2-instance-role-no-admin-access',
  title: 'Roles of EC2 instances are no administrators',
  severity: 'high',
  category: 'identity',
  why: 'Every process on the instance, and whoever breaks into one, has the role: the account is theirs.',
  fix: 'Give the role what the software on the instance needs, and take from it what allows everything or all of IAM.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html'],
  resource: 'AWS::EC2::Instance',
  needs: ['account.organization', 'role.policies', 'role.boundary'],
  check: (instance, context) => roleIsNoAdministrator(instance, context),
});
