import * as z from 'zod';
import { age, allOf, defineRule, field, when } from '../../engine/index.ts';
import { measured, MOST_DAYS } from '../metrics/measured.ts';
import { volumeEstimate } from '../prices/volume.ts';

export const ebsVolumeNotUnderutilized = defineRule({
  id: 'ec2-ebs-volume-not-underutilized',
  title: 'Attached EBS volumes are read or written',
  severity: 'low',
  category: 'cost',
  why: 'A volume is billed by its size and its provisioned speed, even where hardly anything is read or written.',
  fix: 'Keep a snapshot and delete the volume. If it must stay, a cheaper type saves money, but the finding stays, too.',
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
      () =>
        measured('average', 'facets.operations', bothOf(facets.operations), {
          ...{ days, now, unit: ' operations a day' },
        }).isAtLeast(minOps),
      'It is not attached, or younger than that',
    ),
  estimate: volumeEstimate,
});

type Days = readonly { readonly Day: string; readonly Value: number }[];

/** Reads and writes of each day together. A day that only one of them is recorded of has nothing of the other. */
function bothOf(
  operations: { readonly VolumeReadOps: Days; readonly VolumeWriteOps: Days } | null,
): Days | undefined {
  if (!operations) return undefined;
  const sums = new Map<string, number>();
  for (const { Day, Value } of [...operations.VolumeReadOps, ...operations.VolumeWriteOps])
    sums.set(Day, (sums.get(Day) ?? 0) + Value);
  return [...sums].map(([Day, Value]) => ({ Day, Value }));
}
