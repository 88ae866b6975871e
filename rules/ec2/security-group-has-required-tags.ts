import { defineRule } from '../../engine/index.ts';
import { isTagged, REQUIRED } from '../tags/required.ts';
import { ofOwner } from '../vpc/owner.ts';

export const securityGroupHasRequiredTags = defineRule({
  id: 'ec2-security-group-has-required-tags',
  title: 'Security groups are tagged',
  severity: 'low',
  category: 'maintenance',
  why: 'Nobody narrows a group whose owner and purpose are unknown: it stays as open as it is.',
  fix: 'Tag the security group with its owner and its purpose.',
  resource: 'AWS::EC2::SecurityGroup',
  params: REQUIRED,
  check: (group, { params }) => ofOwner(group, isTagged(group.self, 'Tags', params)),
});
