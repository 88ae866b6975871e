import { defineRule } from '../../engine/index.ts';
import { keepsOtherAccountsOut, trustedAccounts } from '../policies/other-accounts.ts';

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
  params: { trustedAccounts },
  check: (table, { params }) => keepsOtherAccountsOut(table, 'dynamodb:*', params.trustedAccounts),
});
