import { bucketHasRequiredTags } from '../../../rules/s3/bucket-has-required-tags.ts';
import { denied, testRule } from '../../rule-tester.ts';

const params = { requiredTags: ['owner'] };
const OURS = { Key: 'owner', Value: '' };
const OTHERWISE = { Key: 'Owner', Value: 'web' };
const SYSTEM = { Key: 'aws:cloudformation:stack-name', Value: 'web' };

testRule(bucketHasRequiredTags, {
  pass: {
    'somebody has tagged it': { given: { facets: { tags: [SYSTEM, OTHERWISE] } } },
    'it has the tag that is asked for': { params, given: { facets: { tags: [OTHERWISE, OURS] } } },
  },
  fail: {
    'nobody has tagged it': { given: { facets: { tags: null } }, because: { 'facets.tags': null } },
    'only AWS has tagged it': {
      given: { facets: { tags: [SYSTEM] } },
      because: { 'facets.tags[aws:cloudformation:stack-name]': SYSTEM },
    },
    'the tag is written in another case': {
      params,
      given: { facets: { tags: [SYSTEM, OTHERWISE] } },
      because: { 'facets.tags[Owner]': OTHERWISE },
    },
    'it has other tags only': {
      params,
      given: { facets: { tags: [SYSTEM] } },
      because: { 'facets.tags': [] },
    },
  },
  unknown: {
    'its tags are unreadable': { given: { facets: { tags: denied } } },
  },
});
