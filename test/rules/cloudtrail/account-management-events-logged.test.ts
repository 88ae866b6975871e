import { accountManagementEventsLogged } from '../../../rules/cloudtrail/account-management-events-logged.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = { IsMultiRegionTrail: false, IsOrganizationTrail: false, HasCustomEventSelectors: true };
const status = { IsLogging: true };
const ALL = { IncludeManagementEvents: true, ReadWriteType: 'All' as const };
const WRITES = { IncludeManagementEvents: true, ReadWriteType: 'WriteOnly' as const };
const trail = {
  self,
  id: { name: 'main' },
  facets: { status, eventSelectors: [ALL], advancedEventSelectors: null },
};
const given = <T extends readonly object[]>(...trails: T) => ({ given: { related: { trails } } });
const AT = 'related.trails[main]';

testRule(accountManagementEventsLogged, {
  pass: {
    'a trail of one region records them': given(denied, trail),
    'the organization records them': given({
      self: { ...self, IsOrganizationTrail: true, HasCustomEventSelectors: false },
      facets: { status, eventSelectors: denied, advancedEventSelectors: denied },
    }),
    'advanced selectors do': given({
      ...trail,
      facets: {
        ...trail.facets,
        eventSelectors: null,
        advancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }],
      },
    }),
  },
  fail: {
    'there is no trail': { ...given(), because: { 'related.trails': [] } },
    'it is stopped': {
      ...given({ ...trail, facets: { ...trail.facets, status: { IsLogging: false } } }),
      because: { [`${AT}.facets.status.IsLogging`]: false },
    },
    'it records writes only': {
      ...given({ ...trail, facets: { ...trail.facets, eventSelectors: [WRITES] } }),
      because: {
        [`${AT}.facets.eventSelectors[0]`]: WRITES,
        [`${AT}.facets.advancedEventSelectors`]: [],
        [`${AT}.self.IsOrganizationTrail`]: false,
        [`${AT}.self.HasCustomEventSelectors`]: true,
      },
    },
  },
  unknown: { 'trails are unreadable': { given: { related: { trails: denied } } } },
});
