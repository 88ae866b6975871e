import { ebsSnapshotHasRequiredTags } from '../../../rules/ec2/ebs-snapshot-has-required-tags.ts';
import { denied, testRule } from '../../rule-tester.ts';

const params = { requiredTags: ['owner'] };
const OURS = { Key: 'owner', Value: '' };
const OTHERWISE = { Key: 'Owner', Value: 'web' };
const SYSTEM = { Key: 'aws:cloudformation:stack-name', Value: 'web' };

testRule(ebsSnapshotHasRequiredTags, {
  pass: {
    'somebody has tagged it': { given: { self: { Tags: [SYSTEM, OTHERWISE] } } },
    'it has the tag that is asked for': { params, given: { self: { Tags: [OTHERWISE, OURS] } } },
  },
  fail: {
    'nobody has tagged it': { given: { self: {} }, because: { 'self.Tags': null } },
    'only AWS has tagged it': {
      given: { self: { Tags: [SYSTEM] } },
      because: { 'self.Tags[aws:cloudformation:stack-name]': SYSTEM },
    },
    'the tag is written in another case': {
      params,
      given: { self: { Tags: [SYSTEM, OTHERWISE] } },
      because: { 'self.Tags[Owner]': OTHERWISE },
    },
    'it has other tags only': { params, given: { self: { Tags: [SYSTEM] } }, because: { 'self.Tags': [] } },
  },
  unknown: {
    'its tags are unreadable': { given: { self: { Tags: denied } } },
  },
});
