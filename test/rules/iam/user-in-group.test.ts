import { userInGroup } from '../../../rules/iam/user-in-group.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(userInGroup, {
  pass: { 'the user is in one': { given: { self: { GroupList: ['all'] } } } },
  fail: {
    'the user is in none': { given: { self: { GroupList: [] } }, because: { 'self.GroupList': 0 } },
  },
  unknown: { 'the groups are unreadable': { given: { self: { GroupList: denied } } } },
});
