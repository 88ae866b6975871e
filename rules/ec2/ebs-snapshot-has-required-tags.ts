import { defineRule } from '../../engine/index.ts';
import { isTagged, REQUIRED } from '../tags/required.ts';

export const ebsSnapshotHasRequiredTags = defineRule({
  id: 'ec2-ebs-snapshot-has-required-tags',
  title: 'EBS snapshots are tagged',
  severity: 'low',
  category: 'maintenance',
  why: 'Snapshots outlive their volumes. Without tags nobody dares to delete them, and all are paid for.',
  fix: 'Tag the snapshot, and copy tags from volumes when snapshots are made.',
  resource: 'AWS::EC2::Snapshot',
  params: REQUIRED,
  check: ({ self }, { params }) => isTagged(self, 'Tags', params),
});
