import { defineRule, field } from '../../engine/index.ts';

export const amiNotPublic = defineRule({
  id: 'ec2-ami-not-public',
  title: 'Own machine images are not public',
  severity: 'critical',
  category: 'exposure',
  why: 'Anybody can launch a public image and read everything on its disks, forgotten keys and code included.',
  fix: 'Make the image private, and share it with the accounts that need it.',
  resource: 'AWS::EC2::Image',
  check: ({ self }) => field(self, 'Public').is(false),
});
