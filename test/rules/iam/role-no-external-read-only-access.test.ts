import type { PolicyStatement } from '../../../engine/index.ts';
import { roleNoExternalReadOnlyAccess } from '../../../rules/iam/role-no-external-read-only-access.ts';
import { denied, testRule } from '../../rule-tester.ts';

const trust = (AWS: string) =>
  ({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS } }) satisfies PolicyStatement;
const READ = { PolicyName: 'ReadOnlyAccess', PolicyArn: 'arn:aws-us-gov:iam::aws:policy/ReadOnlyAccess' };
const OWN = { PolicyName: 'ReadOnlyAccess', PolicyArn: 'arn:aws:iam::111122223333:policy/ReadOnlyAccess' };
const role = (AWS: string, ...AttachedManagedPolicies: (typeof READ)[]) => ({
  self: { Path: '/', AssumeRolePolicyDocument: { Statement: [trust(AWS)] }, AttachedManagedPolicies },
});

testRule(roleNoExternalReadOnlyAccess, {
  pass: {
    'its own account reads': { given: role('111122223333', READ) },
    'an account that is trusted reads': {
      params: { trustedAccounts: ['444455556666'] },
      given: role('444455556666', READ),
    },
    'another account has less': { given: role('444455556666', OWN) },
  },
  fail: {
    'another account reads all': {
      given: role('444455556666', READ),
      because: {
        'self.AssumeRolePolicyDocument.Statement[0]': trust('444455556666'),
        'self.AttachedManagedPolicies[ReadOnlyAccess]': READ,
      },
    },
    'everybody reads all': {
      given: role('*', READ),
      because: {
        'self.AssumeRolePolicyDocument.Statement[0]': trust('*'),
        'self.AttachedManagedPolicies[ReadOnlyAccess]': READ,
      },
    },
  },
  unknown: {
    'the trust policy is unreadable': {
      given: { self: { ...role('*', READ).self, AssumeRolePolicyDocument: denied } },
    },
    'the policies are unreadable': {
      given: { self: { ...role('*').self, AttachedManagedPolicies: denied } },
    },
  },
  notApplicable: {
    'the role is linked to a service': {
      given: { self: { ...role('*', READ).self, Path: '/aws-service-role/ecs.amazonaws.com/' } },
    },
  },
});
