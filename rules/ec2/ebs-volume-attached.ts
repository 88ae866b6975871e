import { anyOf, defineRule, field, some } from '../../engine/index.ts';
import { volumeEstimate } from '../prices/volume.ts';

export const ebsVolumeAttached = defineRule({
  id: 'ec2-ebs-volume-attached',
  title: 'EBS volumes are attached',
  severity: 'low',
  category: 'cost',
  why: 'A volume is billed for its whole size, whether or not an instance uses it.',
  fix: 'Delete the volume if nobody misses it; a snapshot keeps its data for less.',
  resource: 'AWS::EC2::Volume',
  estimate: volumeEstimate,
  check: ({ self }) =>
    anyOf(
      field(self, 'State').is('in-use'),
      some(self, 'Attachments').must('be there', () => true),
    ),
});
