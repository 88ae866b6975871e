import { securityGroupHasRequiredTags } from '../../../rules/ec2/security-group-has-required-tags.ts';
import { denied, testRule } from '../../rule-tester.ts';

const params = { requiredTags: ['owner'] };
const OURS = { Key: 'owner', Value: '' };
const OTHERWISE = { Key: 'Owner', Value: 'web' };
const SYSTEM = { Key: 'aws:cloudformation:stack-name', Value: 'web' };

testRule(securityGroupHasRequiredTags, {
  pass: {
    'somebody has tagged it': { given: { self: { OwnerId: '111122223333', Tags: [SYSTEM, OTHERWISE] } } },
    'it has the tag that is asked for': {
      params,
      given: { self: { OwnerId: '111122223333', Tags: [OTHERWISE, OURS] } },
    },
  },
  fail: {
    'nobody has tagged it': { given: { self: { OwnerId: '111122223333' } }, because: { 'self.Tags': null } },
    'only AWS has tagged it': {
      given: { self: { OwnerId: '111122223333', Tags: [SYSTEM] } },
      because: { 'self.Tags[aws:cloudformation:stack-name]': SYSTEM },
    },
    'the tag is written in another case': {
      params,
      given: { self: { OwnerId: '111122223333', Tags: [SYSTEM, OTHERWISE] } },
      because: { 'self.Tags[Owner]': OTHERWISE },
    },
    'it has other tags only': {
      params,
      given: { self: { OwnerId: '111122223333', Tags: [SYSTEM] } },
      because: { 'self.Tags': [] },
    },
  },
  unknown: {
    'its tags are unreadable': { given: { self: { OwnerId: '111122223333', Tags: denied } } },
    'AWS does not say whose it is': { given: { self: { Tags: [] } } },
  },
  notApplicable: {
    'another account shares it': { given: { self: { OwnerId: '444455556666', Tags: [] } } },
  },
});
