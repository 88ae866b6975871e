import { defineRule, each } from '../../engine/index.ts';

export const ebsSnapshotNotPublic = defineRule({
  id: 'ec2-ebs-snapshot-not-public',
  title: 'EBS snapshots are not public',
  severity: 'critical',
  category: 'exposure',
  why: 'Anybody with an AWS account can make a volume of a public snapshot, and read all that is on it.',
  fix: 'Make the snapshot private, share it with single accounts, and treat what is on it as known to others.',
  resource: 'AWS::EC2::Snapshot',
  needs: ['createVolumePermissions'],
  check: ({ facets }) =>
    each(facets, 'createVolumePermissions')
      .by(({ Group, UserId = '?' }) => Group ?? UserId)
      .must('not be for the group all', ({ Group }) => Group !== 'all'),
});
