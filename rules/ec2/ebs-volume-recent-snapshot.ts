import * as z from 'zod';
import { age, defineRule, field, not, some, when } from '../../engine/index.ts';

export const ebsVolumeRecentSnapshot = defineRule({
  id: 'ec2-ebs-volume-recent-snapshot',
  title: 'EBS volumes have a recent snapshot',
  severity: 'medium',
  category: 'resilience',
  why: 'Whatever was written since the last snapshot is lost with the volume.',
  fix: 'Take one now, and let Data Lifecycle Manager or AWS Backup take the next ones on a schedule.',
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html'],
  resource: 'AWS::EC2::Volume',
  needs: ['snapshots'],
  params: { maxDays: z.int().min(1).default(7).describe('Oldest acceptable age of the newest snapshot') },
  check: ({ self, related }, { params: { maxDays }, now }) =>
    when(
      not(age(field(self, 'CreateTime'), now).isAtMost(maxDays)),
      some(related, 'snapshots')
        .where((snapshot) => snapshot.self.State === 'completed')
        .must('be recent', (snapshot) => age(field(snapshot.self, 'StartTime'), now).isAtMost(maxDays)),
      'The volume itself is younger than that',
    ),
});
