import { defineRule, field } from '../../engine/index.ts';

export const ebsVolumeInBackupPlan = defineRule({
  id: 'ec2-ebs-volume-in-backup-plan',
  title: 'EBS volumes are backed up by AWS Backup',
  severity: 'medium',
  category: 'resilience',
  why: 'Without a recovery point, data that is deleted by mistake, or encrypted by an intruder, is gone.',
  fix: 'Assign the volume, or the instance that it is attached to, to a backup plan. It passes after the first backup.',
  references: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html'],
  resource: 'AWS::EC2::Volume',
  needs: ['backup'],
  check: ({ facets }) => field(facets, 'backup').isPresent(),
});
