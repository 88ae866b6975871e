import { defineRule, field } from '../../engine/index.ts';
import { gp3Estimate } from '../prices/volume.ts';

export const ebsVolumeUsesGp3 = defineRule({
  id: 'ec2-ebs-volume-uses-gp3',
  title: 'General purpose EBS volumes are of type gp3',
  severity: 'low',
  category: 'cost',
  why: 'A gp3 volume costs less per GiB than a gp2 volume of the same size, and its speed does not depend on its size.',
  fix: 'Change the type to gp3 while the volume is in use; first see whether its size gave it more IOPS than the base of gp3.',
  resource: 'AWS::EC2::Volume',
  estimate: gp3Estimate,
  check: ({ self }) => field(self, 'VolumeType').must('not be gp2', (type) => type !== 'gp2'),
});
