import { defineRule, field } from '../../engine/index.ts';

export const instanceInBackupPlan = defineRule({
  id: 'ec2-instance-in-backup-plan',
  title: 'EC2 instances are backed up by AWS Backup',
  severity: 'medium',
  category: 'resilience',
  why: 'Without a recovery point, an instance that is lost, or encrypted by an intruder, must be built again by hand.',
  fix: 'Assign the instance to a backup plan, by a tag or by its ARN. It passes after the first backup.',
  references: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html'],
  resource: 'AWS::EC2::Instance',
  needs: ['backup'],
  check: ({ facets }) => field(facets, 'backup').isPresent(),
});
