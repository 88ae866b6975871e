import { accountBestPracticeTrailExists } from '../../../rules/cloudtrail/account-best-practice-trail-exists.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = {
  IsMultiRegionTrail: true,
  IncludeGlobalServiceEvents: true,
  LogFileValidationEnabled: true,
  KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
  IsOrganizationTrail: false,
  HasCustomEventSelectors: true,
};
const facets = {
  status: { IsLogging: true },
  eventSelectors: [{ IncludeManagementEvents: true, ReadWriteType: 'All' as const }],
  advancedEventSelectors: null,
};
const good = { self, id: { name: 'main' }, facets };
const given = <T extends readonly object[]>(...trails: T) => ({ given: { related: { trails } } });
const but = (member: object, more: object = {}) => given({ ...good, self: { ...self, ...member }, ...more });
const because = (member: string, value: unknown) => ({
  because: { [`related.trails[main].${member}`]: value },
});
const unencrypted = { ...self, KmsKeyId: undefined };

testRule(accountBestPracticeTrailExists, {
  pass: {
    'one trail has it all': given({ ...good, self: { ...self, IsMultiRegionTrail: false } }, good),
    'a trail of the organization has it all': given({
      ...good,
      self: { ...self, IsOrganizationTrail: true, HasCustomEventSelectors: false },
      facets: { ...facets, eventSelectors: denied, advancedEventSelectors: denied },
    }),
  },
  fail: {
    'there is no trail': { ...given(), because: { 'related.trails': [] } },
    'it is for one region': {
      ...but({ IsMultiRegionTrail: false }),
      ...because('self.IsMultiRegionTrail', false),
    },
    'files are not signed': {
      ...but({ LogFileValidationEnabled: false }),
      ...because('self.LogFileValidationEnabled', false),
    },
    'there is no key': { ...given({ ...good, self: unencrypted }), ...because('self.KmsKeyId', null) },
    'it is stopped': {
      ...given({ ...good, facets: { ...facets, status: { IsLogging: false } } }),
      ...because('facets.status.IsLogging', false),
    },
  },
  unknown: {
    'trails are unreadable': { given: { related: { trails: denied } } },
    'the key is unreadable': but({ KmsKeyId: denied }),
  },
});
