import { groupNoInlinePolicies } from '../../../rules/iam/group-no-inline-policies.ts';
import { denied, testRule } from '../../rule-tester.ts';

const OWN = { PolicyName: 'own', PolicyDocument: { Statement: [] } };

testRule(groupNoInlinePolicies, {
  pass: { 'there are none': { given: { self: { GroupPolicyList: [] } } } },
  fail: {
    'there is one': {
      given: { self: { GroupPolicyList: [OWN] } },
      because: { 'self.GroupPolicyList': 1 },
    },
  },
  unknown: { 'they are unreadable': { given: { self: { GroupPolicyList: denied } } } },
});
