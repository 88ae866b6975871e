import * as z from 'zod';
import { defineRule, policyKeepsOut, strangersTo } from '../../engine/index.ts';

export const tablePolicyNoCrossAccountAccess = defineRule({
  id: 'dynamodb-table-policy-no-cross-account-access',
  title: 'DynamoDB table policies let in no other accounts',
  severity: 'medium',
  category: 'exposure',
  why: 'Whoever controls the other account controls this access, and can pass it on to others.',
  fix: 'Remove the other accounts from the policy of the table, or list them under `trustedAccounts`.',
  references: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-cross-account-access.html',
  ],
  resource: 'AWS::DynamoDB::Table',
  needs: ['policy'],
  params: {
    trustedAccounts: z
      .array(z.string())
      .default([])
      .describe('Accounts to trust, by their ids; ids of organizations count too'),
  },
  check: ({ facets, id }, { params }) => {
    const trusted = [id.accountId, ...params.trustedAccounts];
    return policyKeepsOut(
      facets,
      strangersTo((owner) => trusted.includes(owner)),
    );
  },
});
