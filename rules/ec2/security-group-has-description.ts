import { allOf, defineRule, each, field, not, permissionKey, when } from '../../engine/index.ts';
import { isDescribed, withoutDefault } from './described.ts';

export const securityGroupHasDescription = defineRule({
  id: 'ec2-security-group-has-description',
  title: 'Security groups describe each of their rules',
  severity: 'low',
  category: 'maintenance',
  why: 'Nobody dares to remove a rule whose purpose is forgotten. It stays open for a partner who left years ago.',
  fix: 'Write into the description of each rule who needs it and for what. Remove rules that nobody can explain.',
  resource: 'AWS::EC2::SecurityGroup',
  check: ({ self }) =>
    when(
      not(field(self, 'GroupName').is('default')),
      allOf(
        each(self, 'IpPermissions').by(permissionKey).must('describe each source', isDescribed),
        each(self, 'IpPermissionsEgress')
          .by(permissionKey)
          .must('describe each destination', (one) => isDescribed(withoutDefault(one))),
      ),
      'Default groups should have no rules',
    ),
});
