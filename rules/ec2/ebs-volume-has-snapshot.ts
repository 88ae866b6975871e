import { defineRule, field, some } from '../../engine/index.ts';

export const ebsVolumeHasSnapshot = defineRule({
  id: 'ec2-ebs-volume-has-snapshot',
  title: 'EBS volumes have a snapshot',
  severity: 'medium',
  category: 'resilience',
  why: 'A volume lives in one zone: without a snapshot, what is deleted or lost there is gone.',
  fix: 'Take a snapshot, and let Data Lifecycle Manager or AWS Backup take the next ones.',
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-snapshots.html'],
  resource: 'AWS::EC2::Volume',
  needs: ['snapshots'],
  check: ({ related }) =>
    some(related, 'snapshots').must('be completed', ({ self }) => field(self, 'State').is('completed')),
});
