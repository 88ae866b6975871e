import { userNoDirectPolicies } from '../../../rules/iam/user-no-direct-policies.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ADMIN = { PolicyName: 'Admin', PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' };
const NONE = { AttachedManagedPolicies: [], UserPolicyList: [] };

testRule(userNoDirectPolicies, {
  pass: { 'the user has no policies': { given: { self: NONE } } },
  fail: {
    'a policy is attached': {
      given: { self: { ...NONE, AttachedManagedPolicies: [ADMIN] } },
      because: { 'self.AttachedManagedPolicies': 1 },
    },
    'a policy is inline': {
      given: {
        self: { ...NONE, UserPolicyList: [{ PolicyName: 'own', PolicyDocument: { Statement: [] } }] },
      },
      because: { 'self.UserPolicyList': 1 },
    },
  },
  unknown: {
    'attached policies are unreadable': { given: { self: { ...NONE, AttachedManagedPolicies: denied } } },
    'AWS does not tell what is attached': { given: { self: { UserPolicyList: [] } } },
  },
});
