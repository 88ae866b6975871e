import { accountS3ReadDataEventsLogged } from '../../../rules/cloudtrail/account-s3-read-data-events-logged.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { advanced, byDefault, classic, given } from './data-events.ts';

const AT = 'related.trails[main]';
const ALL = classic('All', 'arn:aws:s3');
const OTHERS = classic('WriteOnly', 'arn:aws:s3');
const ONE = classic('ReadOnly', 'arn:aws:s3:::logs/');
const REGIONAL = { ...ALL, self: { ...ALL.self, IsMultiRegionTrail: false } };
const STOPPED = { ...ALL, facets: { ...ALL.facets, status: { IsLogging: false } } };
const NARROW = advanced({ 'resources.ARN': { NotStartsWith: ['arn:aws:s3:::noise/'] } });

testRule(accountS3ReadDataEventsLogged, {
  pass: {
    'a trail records all': given(OTHERS, ALL),
    'a trail records those, with a longer word for all buckets': given(classic('ReadOnly', 'arn:aws:s3:::')),
    'advanced selectors do': given(advanced()),
    'advanced selectors do, those only': given(advanced({ readOnly: { Equals: ['true'] } })),
  },
  fail: {
    'there is no trail': { ...given(), because: { 'related.trails': [] } },
    'the trail is for one region': {
      ...given(REGIONAL),
      because: { [`${AT}.self.IsMultiRegionTrail`]: false },
    },
    'it is stopped': { ...given(STOPPED), because: { [`${AT}.facets.status.IsLogging`]: false } },
    'it records the others': {
      ...given(OTHERS),
      because: {
        [`${AT}.facets.eventSelectors[0]`]: OTHERS.facets.eventSelectors[0],
        [`${AT}.facets.advancedEventSelectors`]: [],
      },
    },
    'it records one bucket': {
      ...given(ONE),
      because: {
        [`${AT}.facets.eventSelectors[0]`]: ONE.facets.eventSelectors[0],
        [`${AT}.facets.advancedEventSelectors`]: [],
      },
    },
    'a bucket is left out': {
      ...given(NARROW),
      because: {
        [`${AT}.facets.eventSelectors`]: [],
        [`${AT}.facets.advancedEventSelectors[0]`]: NARROW.facets.advancedEventSelectors[0],
      },
    },
    'it has no selectors of its own': {
      ...given(byDefault),
      because: { [`${AT}.self.HasCustomEventSelectors`]: false },
    },
  },
  unknown: {
    'trails are unreadable': { given: { related: { trails: denied } } },
    'the selectors of the organization are unreadable': given({ ...byDefault, self: ALL.self }),
  },
});
