import { defineRule, when } from '../../engine/index.ts';
import { isTagged, REQUIRED } from '../tags/required.ts';
import { isOfCustomer, SERVICE_LINKED } from './role.ts';

export const roleHasRequiredTags = defineRule({
  id: 'iam-role-has-required-tags',
  title: 'IAM roles are tagged',
  severity: 'low',
  category: 'maintenance',
  why: 'A role whose purpose nobody knows keeps its permissions forever.',
  fix: 'Tag the role with its owner and its purpose.',
  resource: 'AWS::IAM::Role',
  params: REQUIRED,
  check: ({ self }, { params }) => when(isOfCustomer(self), isTagged(self, 'Tags', params), SERVICE_LINKED),
});
