import { accountCloudshellFullAccessNotAttached } from '../../../rules/iam/account-cloudshell-full-access-not-attached.ts';
import { denied, testRule } from '../../rule-tester.ts';

const having = (name: string, ...policies: readonly string[]) => ({
  id: { name },
  self: { AttachedManagedPolicies: policies.map((PolicyArn) => ({ PolicyArn })) },
});
const ALL = 'arn:aws:iam::aws:policy/AWSCloudShellFullAccess';
const CHINA = ALL.replace('aws', 'aws-cn');
const READ = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const OWN = 'arn:aws:iam::111122223333:policy/AWSCloudShellFullAccess';
const given = { users: [having('ann', READ)], groups: [having('all')], roles: [having('app', OWN)] };

testRule(accountCloudshellFullAccessNotAttached, {
  pass: {
    'nobody has it': { given: { related: given } },
    'there is nobody': { given: { related: { users: [], groups: [], roles: [] } } },
  },
  fail: {
    'a user has it': {
      given: { related: { ...given, users: [having('bob', READ, ALL)], roles: denied } },
      because: { 'related.users[bob].self.AttachedManagedPolicies[1].PolicyArn': ALL },
    },
    'a group has it': {
      given: { related: { ...given, groups: [having('all', ALL)] } },
      because: { 'related.groups[all].self.AttachedManagedPolicies[0].PolicyArn': ALL },
    },
    'a role has it, in China': {
      given: { related: { ...given, roles: [having('app', CHINA)] } },
      because: { 'related.roles[app].self.AttachedManagedPolicies[0].PolicyArn': CHINA },
    },
  },
  unknown: {
    'the groups are unreadable': { given: { related: { ...given, groups: denied } } },
    'the policies of a role are unreadable': {
      given: { related: { ...given, roles: [{ self: { AttachedManagedPolicies: denied } }] } },
    },
  },
});
