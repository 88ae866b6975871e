import * as z from 'zod';
import { age, allOf, defineRule, field, when } from '../../engine/index.ts';
import { added } from '../metrics/days.ts';
import { measured, MOST_DAYS } from '../metrics/measured.ts';
import { volumeEstimate } from '../prices/volume.ts';

export const ebsVolumeNotUnderutilized = defineRule({
  id: 'ec2-ebs-volume-not-underutilized',
  title: 'Attached EBS volumes are read or written',
  severity: 'low',
  category: 'cost',
  why: 'A volume is billed by its size and its provisioned speed, even where hardly anything is read or written.',
  fix: 'Unmount and detach the volume, keep a snapshot, then delete it. If it must stay, a cheaper type saves money, but the finding stays, too.',
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/using_cloudwatch_ebs.html'],
  resource: 'AWS::EC2::Volume',
  needs: ['operations'],
  params: {
    minOps: z.number().min(0).default(100).describe('Read and write operations a day, on average'),
    days: z.int().min(1).max(MOST_DAYS).default(30).describe('Whole days to look back'),
  },
  check: ({ self, facets }, { params: { minOps, days }, now }) =>
    when(
      allOf(field(self, 'State').is('in-use'), age(field(self, 'CreateTime'), now).isAtLeast(days)),
      () => {
        const { VolumeReadOps = [], VolumeWriteOps = [] } = facets.operations ?? {};
        return measured('average', 'facets.operations', added(VolumeReadOps, VolumeWriteOps), {
          ...{ days, now, unit: ' operations a day' },
        }).isAtLeast(minOps);
      },
      'It is not attached, or younger than that',
    ),
  estimate: volumeEstimate,
});
