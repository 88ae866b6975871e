import * as z from 'zod';
import { allOf, count, defineRule, field, notApplicable, when } from '../../engine/index.ts';
import { areScanned } from '../account/scanned.ts';
import { relationsBut, SEEN, WORKLOADS } from './workloads.ts';

export const managementAccountWithoutWorkloads = defineRule({
  id: 'organizations-management-account-without-workloads',
  title: 'The management account has no instances, functions, databases, tables, file systems, domains',
  severity: 'medium',
  category: 'identity',
  why: 'No control policy holds the management account back. Whoever takes a workload over there may rule all accounts.',
  fix: 'Move workloads into member accounts. List what must stay in `allowedTypes`.',
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_best-practices_mgmt-acct.html',
  ],
  resource: 'AWS::::Account',
  needs: SEEN,
  params: {
    allowedTypes: z
      .array(z.enum(Object.values(WORKLOADS)))
      .default([])
      .describe('CloudFormation types that may be there'),
  },
  check: (account, { params: { allowedTypes } }) =>
    when(
      field(account.facets, 'organization', 'MasterAccountId').is(account.id.accountId),
      () => {
        const claims = relationsBut(allowedTypes).map((name) => count(account.related, name).isAtMost(0));
        return claims.length > 0
          ? allOf(...claims, areScanned(account))
          : notApplicable('All types may be there');
      },
      'It is not the management account of an organization',
    ),
});
