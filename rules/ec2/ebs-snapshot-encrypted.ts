import { defineRule, field } from '../../engine/index.ts';

export const ebsSnapshotEncrypted = defineRule({
  id: 'ec2-ebs-snapshot-encrypted',
  title: 'EBS snapshots are encrypted',
  severity: 'high',
  category: 'data-protection',
  why: 'A snapshot in plain text can be read by whoever it is shared with, and so can every volume made of it.',
  fix: 'Copy the snapshot with encryption, then delete the one in plain text.',
  resource: 'AWS::EC2::Snapshot',
  check: ({ self }) => field(self, 'Encrypted').is(true),
});
