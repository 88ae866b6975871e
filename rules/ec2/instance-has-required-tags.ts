import { defineRule } from '../../engine/index.ts';
import { isTagged, REQUIRED } from '../tags/required.ts';

export const instanceHasRequiredTags = defineRule({
  id: 'ec2-instance-has-required-tags',
  title: 'EC2 instances are tagged',
  severity: 'low',
  category: 'maintenance',
  why: 'When an instance misbehaves, its tags say whom to call. Without them somebody has to guess.',
  fix: 'Tag the instance, and set the tags in the launch template or the group that starts it.',
  resource: 'AWS::EC2::Instance',
  params: REQUIRED,
  check: ({ self }, { params }) => isTagged(self, 'Tags', params),
});
