import { defineRule, trustKeepsOut, when } from '../../engine/index.ts';
import { isOfCustomer, outsiders, SERVICE_LINKED, TRUSTING } from './role.ts';

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
  revision: 2,
  resource: 'AWS::IAM::Role',
  params: TRUSTING,
  check: ({ self, id }, { params, organization }) =>
    when(
      isOfCustomer(self),
      trustKeepsOut(self, outsiders(id, params.trustedAccounts, organization)),
      SERVICE_LINKED,
    ),
});
