import { arnAt } from '../arn.ts';
import type { Place } from '../call.ts';
import { defineResource } from '../resource.ts';
import { goneWhen, guardduty } from './service.ts';

const input = ({ DetectorId }: { readonly DetectorId: string }) => ({ DetectorId });
const SHOWN = 10;

/** One a region at most; none where GuardDuty is not enabled. Listed by its id alone. */
export const detector = defineResource(
  {
    type: 'AWS::GuardDuty::Detector',
    scope: 'regional',
    list: guardduty.list('ListDetectors', {
      items: 'DetectorIds',
      parse: (DetectorId) => ({ DetectorId }),
    }),
    always: ['DetectorId'],
    id: ({ DetectorId }, at) => ({
      arn: arnAt(at, 'guardduty', `detector/${DetectorId}`),
      name: DetectorId,
    }),
  },
  {
    /** `Features` say what is on; `DataSources` are the older word for some of them. */
    settings: guardduty.read('GetDetector', {
      input,
      emptyMeans: 'gap',
      always: [
        ...(['Status', 'Features', 'Features.Name', 'Features.Status'] as const),
        ...(['Features.AdditionalConfiguration.Name', 'Features.AdditionalConfiguration.Status'] as const),
      ],
      goneWhen,
    }),
    /**
     * Administrators, and accounts that have none, get an answer without content.
     * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_GetAdministratorAccount.html
     */
    administrator: guardduty.read('GetAdministratorAccount', {
      input,
      pick: 'Administrator',
      emptyMeans: 'absent',
      always: ['AccountId', 'RelationshipStatus'],
      goneWhen,
    }),
    members: guardduty.read('ListMembers', {
      input: ({ DetectorId }) => ({ DetectorId, OnlyAssociated: 'true' }),
      pick: 'Members',
      emptyMeans: 'gap',
      always: ['AccountId', 'RelationshipStatus'],
      goneWhen,
    }),
    /** How many findings of severity 7 and more nobody has archived, and the first of them: the account's own ones. */
    highFindings: guardduty.read('ListFindings', {
      input: ({ DetectorId }, { accountId }: Place) => ({
        DetectorId,
        FindingCriteria: {
          Criterion: {
            'service.archived': { Equals: ['false'] },
            severity: { GreaterThanOrEqual: 7 },
            accountId: { Equals: [accountId] },
          },
        },
        MaxResults: 50,
      }),
      pick: 'FindingIds',
      emptyMeans: 'gap',
      goneWhen,
      parse: (ids) => ({ count: ids.length, FindingIds: ids.slice(0, SHOWN) }),
    }),
    tags: guardduty.read('GetDetector', {
      input,
      pick: 'Tags',
      emptyMeans: 'absent',
      beside: 'Status',
      goneWhen,
    }),
  },
);
