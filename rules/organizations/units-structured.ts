import * as z from 'zod';
import { allOf, count, defineRule, some } from '../../engine/index.ts';

export const unitsStructured = defineRule({
  id: 'organizations-units-structured',
  title: 'The organization groups its accounts in units',
  severity: 'low',
  category: 'identity',
  why: 'Control policies are for units. Accounts right beneath the root get what all get, or need policies of their own.',
  fix: 'Create organizational units by purpose, and move the accounts beneath the root into them.',
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_ous_best_practices.html',
  ],
  resource: 'AWS::::Organization',
  needs: ['roots.accounts', 'roots.units'],
  params: { minUnits: z.int().positive().default(2).describe('Fewest units beneath the root') },
  check: ({ self, related }, { params: { minUnits } }) =>
    some(related, 'roots').must('hold its accounts in units', ({ facets }) =>
      allOf(
        count(facets, 'units').isAtLeast(minUnits),
        count(facets, 'accounts')
          .where(({ Id }) => Id !== self.MasterAccountId)
          .isAtMost(0),
      ),
    ),
});
