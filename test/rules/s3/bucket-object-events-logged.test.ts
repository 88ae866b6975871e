import { bucketObjectEventsLogged } from '../../../rules/s3/bucket-object-events-logged.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { advanced, byDefault, classic, given as trails } from '../cloudtrail/data-events.ts';

const id = { arn: 'arn:aws:s3:::logs', region: 'eu-west-1' };
const given = <T extends readonly object[]>(...all: T) => ({ given: { id, ...trails(...all).given } });
const regional = (HomeRegion: string) => {
  const trail = classic('All', 'arn:aws:s3:::logs/');
  return { ...trail, self: { ...trail.self, IsMultiRegionTrail: false, HomeRegion } };
};
const of = (...StartsWith: string[]) => advanced({ 'resources.ARN': { StartsWith } });
const but = (...NotStartsWith: string[]) => advanced({ 'resources.ARN': { NotStartsWith } });
const PREFIX = classic('All', 'arn:aws:s3:::logs/a/', 'arn:aws:s3:::log/');
const AT = 'related.trails[main].facets';
const readsOf = (trail: typeof PREFIX) => ({
  [`${AT}.eventSelectors[0]`]: trail.facets.eventSelectors[0],
  [`${AT}.advancedEventSelectors`]: [],
});
const READS = classic('ReadOnly', 'arn:aws:s3');

testRule(bucketObjectEventsLogged, {
  pass: {
    'a trail records the bucket': given(classic('All', 'arn:aws:s3:::other/', 'arn:aws:s3:::logs/')),
    'a trail of its region does': given(regional('eu-west-1')),
    'reads and writes are recorded by two trails': given(READS, classic('WriteOnly', 'arn:aws:s3:::')),
    'advanced selectors name it': given(of('arn:aws:s3:::logs/')),
    'advanced selectors leave out others': given(but('arn:aws:s3:::logs2/')),
  },
  fail: {
    'there is no trail': { ...given(), because: { 'related.trails': [] } },
    'a part of it is recorded': { ...given(PREFIX), because: readsOf(PREFIX) },
    'writes are not recorded': { ...given(READS), because: readsOf(READS) },
    'the trail is for another region': {
      ...given(regional('us-east-1')),
      because: {
        'related.trails[main].self.IsMultiRegionTrail': false,
        'related.trails[main].self.HomeRegion': 'us-east-1',
      },
    },
    'a part of it is left out': {
      ...given(but('arn:aws:s3:::logs/tmp/')),
      because: {
        [`${AT}.eventSelectors`]: [],
        [`${AT}.advancedEventSelectors[0]`]: but('arn:aws:s3:::logs/tmp/').facets.advancedEventSelectors[0],
      },
    },
    'the trail has no selectors of its own': {
      ...given(byDefault),
      because: { 'related.trails[main].self.HasCustomEventSelectors': false },
    },
  },
  unknown: { 'trails are unreadable': { given: { id, related: { trails: denied } } } },
});
