import { groupNotEmpty } from '../../../rules/iam/group-not-empty.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ANN = { self: { UserName: 'ann', GroupList: ['all'] } };

testRule(groupNotEmpty, {
  pass: {
    'there is a member': { given: { related: { members: [ANN] } } },
    'there is one besides one who may be': { given: { related: { members: [ANN, denied] } } },
  },
  fail: { 'there is none': { given: { related: { members: [] } }, because: { 'related.members': 0 } } },
  unknown: {
    'the users are unreadable': { given: { related: { members: denied } } },
    'the groups of a user are unreadable': { given: { related: { members: [denied] } } },
  },
});
