import * as z from 'zod';
import { defineRule, each, field } from '../../engine/index.ts';

export const delegatedAdministratorsTrusted = defineRule({
  id: 'organizations-delegated-administrators-trusted',
  title: 'Delegated administrators of the organization are trusted',
  severity: 'high',
  category: 'identity',
  why: 'Whoever rules a delegated administrator rules its service in all accounts of the organization.',
  fix: 'Deregister the account as delegated administrator, or list it under `trustedAccounts`.',
  references: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html'],
  resource: 'AWS::::Organization',
  needs: ['delegatedAdministrators'],
  params: {
    trustedAccounts: z
      .array(z.string().regex(/^\d{12}$/))
      .default([])
      .describe('Accounts that may be delegated administrators'),
  },
  check: ({ facets }, { params: { trustedAccounts } }) =>
    each(facets, 'delegatedAdministrators')
      .by(({ Id = '' }) => Id)
      .must('be trusted', (one) =>
        field(one, 'Id').must('be a trusted account', (id) => trustedAccounts.includes(id)),
      ),
});
