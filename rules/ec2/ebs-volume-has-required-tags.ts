import { defineRule } from '../../engine/index.ts';
import { isTagged, REQUIRED } from '../tags/required.ts';

export const ebsVolumeHasRequiredTags = defineRule({
  id: 'ec2-ebs-volume-has-required-tags',
  title: 'EBS volumes are tagged',
  severity: 'low',
  category: 'maintenance',
  why: 'Of a volume without tags nobody can say whose data it holds, or whether it may go.',
  fix: 'Tag the volume, and have launch templates tag the volumes that they make.',
  resource: 'AWS::EC2::Volume',
  params: REQUIRED,
  check: ({ self }, { params }) => isTagged(self, 'Tags', params),
});
