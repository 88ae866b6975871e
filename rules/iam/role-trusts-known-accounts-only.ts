import * as z from 'zod';
import { defineRule, each, when } from '../../engine/index.ts';
import { isOfCustomer, SERVICE_LINKED } from './role.ts';
import { demands, outsiders } from './trust.ts';

export const roleTrustsKnownAccountsOnly = defineRule({
  id: 'iam-role-trusts-known-accounts-only',
  title: 'Roles trust known accounts only',
  severity: 'high',
  category: 'identity',
  why: 'Whoever owns a trusted account may act as the role. Trust in anybody gives it to the whole world.',
  fix: 'Name accounts of your own in the trust policy, or list the account among the trusted ones if you mean it.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_aws-accounts.html',
  ],
  resource: 'AWS::IAM::Role',
  params: {
    trustedAccounts: z
      .array(z.string().regex(/^\d{12}$/))
      .default([])
      .describe('Accounts to trust besides the own one'),
  },
  check: ({ self, id }, { params: { trustedAccounts }, organization }) => {
    const known = [id.accountId, ...trustedAccounts];
    const trusts = each(self, 'AssumeRolePolicyDocument', 'Statement').must(
      'trust known accounts only',
      (statement) =>
        outsiders(statement, known).length === 0 ||
        demands(statement, 'aws:PrincipalOrgID', (value) => value === organization.Id),
    );
    return when(isOfCustomer(self), trusts, SERVICE_LINKED);
  },
});
