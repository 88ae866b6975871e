import { defineRule, field } from '../../engine/index.ts';

export const securityGroupNotFromLaunchWizard = defineRule({
  id: 'ec2-security-group-not-from-launch-wizard',
  title: 'Security groups are not made by the launch wizard',
  severity: 'medium',
  category: 'exposure',
  why: 'The console makes such a group on the way to a new instance, with SSH or RDP open to the world unless somebody says otherwise.',
  fix: 'Give the instance a group that was made for its task, with sources that are known. Then delete this one.',
  resource: 'AWS::EC2::SecurityGroup',
  check: ({ self }) =>
    field(self, 'GroupName').must(
      'not begin with "launch-wizard"',
      (name) => !name.startsWith('launch-wizard'),
    ),
});
