import { roleHasRequiredPolicies } from '../../../rules/iam/role-has-required-policies.ts';
import { denied, testRule } from '../../rule-tester.ts';

const PATCHED = { PolicyArn: 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore' };
const LIMITED = { PolicyArn: 'arn:aws:iam::111122223333:policy/guard/rails' };
const params = {
  requiredPolicyArns: ['arn:*:iam::aws:policy/AmazonSSMManagedInstanceCore', 'arn:aws:iam::*:policy/guard/*'],
  roleNames: ['web-*', 'worker'],
};
const role = (RoleName: string, ...AttachedManagedPolicies: (typeof PATCHED)[]) => ({
  self: { Path: '/', RoleName, AttachedManagedPolicies },
});

testRule(roleHasRequiredPolicies, {
  pass: { 'the role has all of them': { params, given: role('web-1', PATCHED, LIMITED) } },
  fail: {
    'the role lacks one': {
      ...{ params, given: role('worker', PATCHED) },
      because: { 'self.AttachedManagedPolicies[0]': PATCHED },
    },
    'the role has none': {
      ...{ params, given: role('web-1') },
      because: { 'self.AttachedManagedPolicies': [] },
    },
  },
  unknown: {
    'the policies are unreadable': {
      ...{ params, given: { self: { Path: '/', RoleName: 'worker', AttachedManagedPolicies: denied } } },
    },
    'its name is unreadable': {
      ...{ params, given: { self: { Path: '/', RoleName: denied, AttachedManagedPolicies: [] } } },
    },
  },
  notApplicable: {
    'it is another role': { params, given: role('audit') },
    'nothing is required': { given: role('web-1') },
    'the role is of IAM Identity Center': {
      ...{ params, given: { self: { ...role('web-1').self, Path: '/aws-reserved/sso.amazonaws.com/' } } },
    },
  },
});
