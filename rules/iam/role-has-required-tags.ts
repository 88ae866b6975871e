import { defineRule, when } from '../../engine/index.ts';
import { isTagged, REQUIRED } from '../tags/required.ts';
import { isChangedHere, OF_AWS } from './role.ts';

export const roleHasRequiredTags = defineRule({
  id: 'iam-role-has-required-tags',
  title: 'IAM roles are tagged',
  severity: 'low',
  category: 'maintenance',
  why: 'A role whose purpose nobody knows keeps its permissions forever.',
  fix: 'Tag the role with its owner and its purpose.',
  resource: 'AWS::IAM::Role',
  params: REQUIRED,
  check: ({ self }, { params }) => when(isChangedHere(self), isTagged(self, 'Tags', params), OF_AWS),
});
