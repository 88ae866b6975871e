import { defineRule } from '../../engine/index.ts';
import { isTagged, REQUIRED } from '../tags/required.ts';

export const amiHasRequiredTags = defineRule({
  id: 'ec2-ami-has-required-tags',
  title: 'AMIs are tagged',
  severity: 'low',
  category: 'maintenance',
  why: 'An image that nobody signs for is kept, and launched, long after anybody would vouch for it.',
  fix: 'Tag the image, and have the pipeline that builds it set the tags.',
  resource: 'AWS::EC2::Image',
  params: REQUIRED,
  check: ({ self }, { params }) => isTagged(self, 'Tags', params),
});
