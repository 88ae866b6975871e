import { defineRule } from '../../engine/index.ts';
import { keepsOtherAccountsOut, trustedAccounts } from '../policies/other-accounts.ts';

export const domainPolicyNoCrossAccountAccess = defineRule({
  id: 'opensearch-domain-policy-no-cross-account-access',
  title: 'OpenSearch domain policies let in no other accounts',
  severity: 'medium',
  category: 'exposure',
  why: 'Whoever controls the other account controls this access, and can pass it on to others.',
  fix: 'Remove the other accounts from the access policy, or list them under `trustedAccounts`.',
  references: ['https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html'],
  resource: 'AWS::OpenSearchService::Domain',
  needs: ['policy'],
  params: { trustedAccounts },
  check: (domain, { params }) => keepsOtherAccountsOut(domain, 'es:*', params.trustedAccounts),
});
