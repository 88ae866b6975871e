import { allOf, count, defineRule, field, some } from '../../engine/index.ts';

export const tagPoliciesAttached = defineRule({
  id: 'organizations-tag-policies-attached',
  title: 'The organization says how resources are tagged',
  severity: 'low',
  category: 'maintenance',
  why: 'Where everybody writes tags in his own way, nobody finds the owner of a resource, or what it costs.',
  fix: 'Enable tag policies in the organization, and attach one to the root, a unit or an account.',
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_tag-policies.html',
  ],
  resource: 'AWS::::Organization',
  needs: ['policies.targets', 'roots'],
  check: ({ related }) =>
    allOf(
      some(related, 'roots').must('have tag policies enabled', ({ self }) =>
        some(self, 'PolicyTypes')
          .where(({ Type }) => Type === 'TAG_POLICY')
          .must('be enabled', ({ Status }) => Status === 'ENABLED'),
      ),
      some(related, 'policies')
        .where(({ self }) => field(self, 'Type').is('TAG_POLICY'))
        .must('be attached', ({ facets }) => count(facets, 'targets').isAtLeast(1)),
    ),
});
