import { count, defineRule } from '../../engine/index.ts';

export const userInGroup = defineRule({
  id: 'iam-user-in-group',
  title: 'IAM users are in a group',
  severity: 'low',
  category: 'identity',
  why: 'What a user of no group may do was given to him alone, and nobody takes it back when his work changes.',
  fix: 'Add the user to a group that has the policies for his work, or delete the user.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html'],
  resource: 'AWS::IAM::User',
  check: ({ self }) => count(self, 'GroupList').isAtLeast(1),
});
