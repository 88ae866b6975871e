import { roleHasRequiredTags } from '../../../rules/iam/role-has-required-tags.ts';
import { denied, testRule } from '../../rule-tester.ts';

const params = { requiredTags: ['owner'] };
const OURS = { Key: 'owner', Value: '' };
const OTHERWISE = { Key: 'Owner', Value: 'web' };
const SYSTEM = { Key: 'aws:cloudformation:stack-name', Value: 'web' };

testRule(roleHasRequiredTags, {
  pass: {
    'somebody has tagged it': { given: { self: { Path: '/', Tags: [SYSTEM, OTHERWISE] } } },
    'it has the tag that is asked for': { params, given: { self: { Path: '/', Tags: [OTHERWISE, OURS] } } },
  },
  fail: {
    'nobody has tagged it': { given: { self: { Path: '/' } }, because: { 'self.Tags': null } },
    'only AWS has tagged it': {
      given: { self: { Path: '/', Tags: [SYSTEM] } },
      because: { 'self.Tags[aws:cloudformation:stack-name]': SYSTEM },
    },
    'the tag is written in another case': {
      params,
      given: { self: { Path: '/', Tags: [SYSTEM, OTHERWISE] } },
      because: { 'self.Tags[Owner]': OTHERWISE },
    },
    'it has other tags only': {
      params,
      given: { self: { Path: '/', Tags: [SYSTEM] } },
      because: { 'self.Tags': [] },
    },
  },
  unknown: {
    'its tags are unreadable': { given: { self: { Path: '/', Tags: denied } } },
    'the path is unreadable': { given: { self: { Path: denied, Tags: [] } } },
  },
  notApplicable: {
    'AWS made it for a service': {
      given: { self: { Path: '/aws-service-role/ecs.amazonaws.com/', Tags: [] } },
    },
  },
});
