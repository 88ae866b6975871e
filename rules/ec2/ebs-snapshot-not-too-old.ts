import * as z from 'zod';
import { age, defineRule, field } from '../../engine/index.ts';

export const ebsSnapshotNotTooOld = defineRule({
  id: 'ec2-ebs-snapshot-not-too-old',
  title: 'EBS snapshots are not kept without end',
  severity: 'low',
  category: 'cost',
  why: 'Every snapshot is billed for the blocks that it alone holds, for as long as it is kept.',
  fix: 'Delete the snapshot if no image and no rule of retention needs it, and let a lifecycle policy delete the next ones.',
  resource: 'AWS::EC2::Snapshot',
  params: { maxDays: z.int().min(1).default(90).describe('Days that a snapshot may be kept') },
  check: ({ self }, { params: { maxDays }, now }) => age(field(self, 'StartTime'), now).isAtMost(maxDays),
});
