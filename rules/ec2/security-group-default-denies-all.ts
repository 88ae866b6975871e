import { allOf, defineRule, each, field, permissionKey, when } from '../../engine/index.ts';

export const securityGroupDefaultDeniesAll = defineRule({
  id: 'ec2-security-group-default-denies-all',
  title: 'Default security groups let nothing in or out',
  severity: 'high',
  category: 'exposure',
  why: 'Whatever is launched without a group of its own gets the default one, with all that it allows.',
  fix: 'Give resources groups of their own, then remove all rules of the default group.',
  resource: 'AWS::EC2::SecurityGroup',
  check: ({ self }) =>
    when(
      field(self, 'GroupName').is('default'),
      allOf(
        ...(['IpPermissions', 'IpPermissionsEgress'] as const).map((way) =>
          each(self, way)
            .by(permissionKey)
            .must('not be there', () => false),
        ),
      ),
      'It is not the default group of its VPC',
    ),
});
