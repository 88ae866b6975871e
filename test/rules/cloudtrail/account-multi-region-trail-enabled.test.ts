import { accountMultiRegionTrailEnabled } from '../../../rules/cloudtrail/account-multi-region-trail-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = { IsMultiRegionTrail: true, IncludeGlobalServiceEvents: true, IsOrganizationTrail: false };
const status = { IsLogging: true };
const ALL = { IncludeManagementEvents: true, ReadWriteType: 'All' as 'All' | 'ReadOnly' | 'WriteOnly' };
const MANAGEMENT = { Field: 'eventCategory', Equals: ['Management'] };
const WRITES = { Field: 'readOnly', Equals: ['false'] };
const classic = (...eventSelectors: (typeof ALL)[]) => ({
  ...{ self, id: { name: 'main' } },
  facets: { status, eventSelectors, advancedEventSelectors: null },
});
const advanced = (...selectors: (typeof MANAGEMENT)[][]) => ({
  ...classic(),
  facets: {
    ...{ status, eventSelectors: null },
    advancedEventSelectors: selectors.map((FieldSelectors) => ({ FieldSelectors })),
  },
});
const WITHOUT_KMS = { ...ALL, ExcludeManagementEventSources: ['kms.amazonaws.com'] };
const SHARED = {
  self: { ...self, IsOrganizationTrail: true, HasCustomEventSelectors: false },
  facets: { status, eventSelectors: denied, advancedEventSelectors: denied },
};
const STOPPED = { status: { IsLogging: false }, eventSelectors: [ALL], advancedEventSelectors: null };
const AT = 'related.trails[main]';
const NOT_SHARED = {
  [`${AT}.self.IsOrganizationTrail`]: false,
  [`${AT}.self.HasCustomEventSelectors`]: null,
};
const given = <T extends readonly object[]>(...trails: T) => ({ given: { related: { trails } } });

testRule(accountMultiRegionTrailEnabled, {
  pass: {
    'a trail records everything': given(denied, classic(ALL)),
    'reads and writes are selected apart': given(
      classic({ ...ALL, ReadWriteType: 'ReadOnly' }, { ...ALL, ReadWriteType: 'WriteOnly' }),
    ),
    'advanced selectors do': given(advanced([WRITES], [MANAGEMENT])),
    'the organization records everything': given(SHARED),
  },
  fail: {
    'there is no trail': { ...given(), because: { 'related.trails': [] } },
    'the trail is stopped': {
      ...given({ ...classic(), facets: STOPPED }),
      because: { [`${AT}.facets.status.IsLogging`]: false },
    },
    'reads are not recorded': {
      ...given(advanced([MANAGEMENT, WRITES])),
      because: {
        [`${AT}.facets.eventSelectors`]: [],
        [`${AT}.facets.advancedEventSelectors[0]`]: { FieldSelectors: [MANAGEMENT, WRITES] },
        ...NOT_SHARED,
      },
    },
    'KMS is left out': {
      ...given(classic(WITHOUT_KMS)),
      because: {
        [`${AT}.facets.eventSelectors[0]`]: WITHOUT_KMS,
        [`${AT}.facets.advancedEventSelectors`]: [],
        ...NOT_SHARED,
      },
    },
    'IAM is left out': {
      ...given({ ...classic(ALL), self: { ...self, IncludeGlobalServiceEvents: false } }),
      because: { [`${AT}.self.IncludeGlobalServiceEvents`]: false },
    },
  },
  unknown: {
    'trails are unreadable': { given: { related: { trails: denied } } },
    'whether the trail logs is unreadable': given({ self, facets: { ...STOPPED, status: denied } }),
  },
});
