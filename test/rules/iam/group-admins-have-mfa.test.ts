import { groupAdminsHaveMfa } from '../../../rules/iam/group-admins-have-mfa.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { CREDENTIALS } from './facts.ts';
import { ALL, managed, READ } from './policies.ts';

const inline = (...Statement: (typeof ALL | typeof READ)[]) => ({
  GroupPolicyList: [{ PolicyName: 'own', PolicyDocument: { Statement } }],
});
const NONE = { GroupPolicyList: [] };
const policies = [{ self: managed(READ, ALL) }];
const SAFE = { id: { name: 'ann' }, facets: { credentials: CREDENTIALS } };
const BARE = { id: { name: 'bob' }, facets: { credentials: { ...CREDENTIALS, mfa_active: false } } };
const LATE = { id: { name: 'eve' }, facets: { credentials: denied } };

testRule(groupAdminsHaveMfa, {
  pass: {
    'all of them do': { given: { self: NONE, related: { policies, members: [SAFE] } } },
    'there are none': { given: { self: inline(ALL), related: { policies: [], members: [] } } },
  },
  fail: {
    'one has not, by a policy that is attached': {
      given: { self: NONE, related: { policies, members: [SAFE, BARE, LATE] } },
      because: { 'related.members[bob].facets.credentials.mfa_active': false },
    },
    'one has not, by an inline policy': {
      given: { self: inline(READ, ALL), related: { policies: denied, members: [BARE] } },
      because: { 'related.members[bob].facets.credentials.mfa_active': false },
    },
  },
  unknown: {
    'the report does not know a member': { given: { self: NONE, related: { policies, members: [LATE] } } },
    'the members are unreadable': { given: { self: NONE, related: { policies, members: denied } } },
    'a policy is unreadable': { given: { self: NONE, related: { policies: [denied], members: [BARE] } } },
    'a document is unreadable': {
      given: {
        self: { GroupPolicyList: [{ PolicyName: 'own', PolicyDocument: undefined }] },
        related: { policies: [], members: [BARE] },
      },
    },
  },
  notApplicable: {
    'the group is not of administrators': {
      given: { self: inline(READ), related: { policies: [{ self: managed(READ) }], members: [BARE] } },
    },
  },
});
