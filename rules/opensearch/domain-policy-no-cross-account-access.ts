import * as z from 'zod';
import { defineRule, policyKeepsOut, strangersTo } from '../../engine/index.ts';

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
