import { defineResource } from '../resource.ts';
import { childrenOf, describe } from '../service.ts';
import { detector } from './detector.ts';
import { goneWhen, guardduty } from './service.ts';

/** Findings that nobody has archived: the account's own ones, those of members are told in the members. */
export const finding = defineResource({
  type: 'AWS::GuardDuty::Finding',
  scope: 'regional',
  list: childrenOf(
    detector,
    describe(
      guardduty.list('ListFindings', {
        items: 'FindingIds',
        input: ({ DetectorId }: { readonly DetectorId: string }, { accountId }) => ({
          DetectorId,
          FindingCriteria: {
            Criterion: { 'service.archived': { Equals: ['false'] }, accountId: { Equals: [accountId] } },
          },
          MaxResults: 50,
        }),
        goneWhen,
      }),
      guardduty.batch('GetFindings', {
        items: 'Findings',
        key: 'Id',
        size: 50,
        input: (FindingIds, { DetectorId }) => ({ DetectorId, FindingIds }),
        goneWhen,
        // The rest tells addresses, names and what somebody did: nobody judges it, so nobody keeps it.
        parse: ({ Id, Arn, Type, Severity, CreatedAt, UpdatedAt, Region }) => ({
          ...{ Id, Arn, Type, Severity, CreatedAt, UpdatedAt, Region },
        }),
      }),
    ),
  ),
  always: ['Id', 'Arn', 'Type', 'Severity', 'CreatedAt', 'UpdatedAt', 'Region'],
  id: ({ Id, Arn }) => ({ arn: Arn, name: Id, tags: [] }), // findings cannot be tagged
});
