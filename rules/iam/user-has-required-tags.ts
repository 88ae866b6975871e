import { defineRule } from '../../engine/index.ts';
import { isTagged, REQUIRED } from '../tags/required.ts';

export const userHasRequiredTags = defineRule({
  id: 'iam-user-has-required-tags',
  title: 'IAM users are tagged',
  severity: 'low',
  category: 'maintenance',
  why: 'Keys of a user without an owner are neither rotated nor taken away when people leave.',
  fix: 'Tag the user with the person or team that answers for it.',
  resource: 'AWS::IAM::User',
  params: REQUIRED,
  check: ({ self }, { params }) => isTagged(self, 'Tags', params),
});
