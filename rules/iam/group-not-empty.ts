import { count, defineRule } from '../../engine/index.ts';

export const groupNotEmpty = defineRule({
  id: 'iam-group-not-empty',
  title: 'IAM groups have members',
  severity: 'low',
  category: 'maintenance',
  why: 'Nobody remembers what an empty group allows when a user is put into it one day.',
  fix: 'Delete the group, or add the users that it was made for.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups_manage_delete.html'],
  resource: 'AWS::IAM::Group',
  needs: ['members'],
  check: ({ related }) => count(related, 'members').isAtLeast(1),
});
