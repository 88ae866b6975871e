import { trailHasRequiredTags } from '../../../rules/cloudtrail/trail-has-required-tags.ts';
import { denied, testRule } from '../../rule-tester.ts';

const params = { requiredTags: ['owner'] };
const OURS = { Key: 'owner', Value: '' };
const OTHERWISE = { Key: 'Owner', Value: 'web' };
const SYSTEM = { Key: 'aws:cloudformation:stack-name', Value: 'web' };
const TrailARN = 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main';
const OTHER = 'arn:aws:cloudtrail:eu-west-1:444455556666:trail/all';

testRule(trailHasRequiredTags, {
  pass: {
    'somebody has tagged it': { given: { self: { TrailARN }, facets: { tags: [SYSTEM, OTHERWISE] } } },
    'it has the tag that is asked for': {
      params,
      given: { self: { TrailARN }, facets: { tags: [OTHERWISE, OURS] } },
    },
  },
  fail: {
    'only AWS has tagged it': {
      given: { self: { TrailARN }, facets: { tags: [SYSTEM] } },
      because: { 'facets.tags[aws:cloudformation:stack-name]': SYSTEM },
    },
    'the tag is written in another case': {
      params,
      given: { self: { TrailARN }, facets: { tags: [SYSTEM, OTHERWISE] } },
      because: { 'facets.tags[Owner]': OTHERWISE },
    },
    'it has other tags only': {
      params,
      given: { self: { TrailARN }, facets: { tags: [SYSTEM] } },
      because: { 'facets.tags': [] },
    },
  },
  unknown: {
    'its tags are unreadable': { given: { self: { TrailARN }, facets: { tags: denied } } },
  },
  notApplicable: {
    'it is of the organization': { given: { self: { TrailARN: OTHER }, facets: { tags: denied } } },
  },
});
