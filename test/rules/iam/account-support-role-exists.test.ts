import { accountSupportRoleExists } from '../../../rules/iam/account-support-role-exists.ts';
import { denied, testRule } from '../../rule-tester.ts';

const SUPPORT = {
  self: { AttachedManagedPolicies: [{ PolicyArn: 'arn:aws:iam::aws:policy/AWSSupportAccess' }] },
};
const OTHER = { self: { AttachedManagedPolicies: [] } };
const nobody = { groups: [], roles: [OTHER], users: [OTHER] };
const params = { usersAndGroups: true };

testRule(accountSupportRoleExists, {
  pass: {
    'a role has the policy': { given: { related: { ...nobody, roles: [OTHER, SUPPORT] } } },
    'a group has it, and that will do': {
      ...{ params, given: { related: { ...nobody, groups: [SUPPORT] } } },
    },
    'a user has it, and that will do': {
      ...{ params, given: { related: { ...nobody, users: [SUPPORT], roles: denied } } },
    },
  },
  fail: {
    'only a user has it': {
      given: { related: { ...nobody, users: [SUPPORT] } },
      because: { 'related.roles': 0 },
    },
    'nobody has it': {
      ...{ params, given: { related: nobody } },
      because: { 'related.roles': 0, 'related.groups': 0, 'related.users': 0 },
    },
  },
  unknown: {
    'the roles are unreadable': { given: { related: { ...nobody, roles: denied } } },
    'the users are unreadable': { ...{ params, given: { related: { ...nobody, users: denied } } } },
  },
});
