import type { PolicyStatement } from '../../../engine/index.ts';
import { roleTrustsKnownAccountsOnly } from '../../../rules/iam/role-trusts-known-accounts-only.ts';
import { denied, testRule } from '../../rule-tester.ts';

const role = (...Statement: readonly PolicyStatement[]) => ({
  self: { Path: '/', AssumeRolePolicyDocument: { Statement } },
});
const trust = (AWS: string | string[], Condition: PolicyStatement['Condition'] = {}) =>
  ({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS }, Condition }) as const;
const SERVICE = {
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Principal: { Service: 'ec2.amazonaws.com' },
} as const;
const FOREIGN = trust('arn:aws:iam::444455556666:root');
const ANYBODY = { ...FOREIGN, Principal: '*' } as const;
const AT = 'self.AssumeRolePolicyDocument.Statement[0]';

testRule(roleTrustsKnownAccountsOnly, {
  pass: {
    'it trusts a service': { given: role(SERVICE) },
    'it trusts its own account, and who is no more': {
      given: role(trust(['111122223333', 'arn:aws:iam::111122223333:user/ann', 'AROADBQP57FF2AEXAMPLE'])),
    },
    'it trusts a known account': { params: { trustedAccounts: ['444455556666'] }, given: role(FOREIGN) },
    'a condition leaves its own account only': {
      given: role(trust('*', { StringEquals: { 'aws:principalaccount': ['111122223333'] } })),
    },
    'it denies anybody': { given: role({ ...ANYBODY, Effect: 'Deny' }) },
  },
  fail: {
    'it trusts another account': { given: role(FOREIGN), because: { [AT]: FOREIGN } },
    'it trusts anybody': { given: role(ANYBODY), because: { [AT]: ANYBODY } },
    'it trusts anybody, by another spelling': {
      given: role(trust(['*']), SERVICE),
      because: { [AT]: trust(['*']) },
    },
    'it trusts all but one': {
      given: role({ Effect: 'Allow', Action: 'sts:AssumeRole', NotPrincipal: { AWS: '444455556666' } }),
      because: {
        [AT]: { Effect: 'Allow', Action: 'sts:AssumeRole', NotPrincipal: { AWS: '444455556666' } },
      },
    },
    'the condition leaves other accounts': {
      given: role(trust('*', { StringLike: { 'aws:PrincipalAccount': '4444*' } })),
      because: { [AT]: trust('*', { StringLike: { 'aws:PrincipalAccount': '4444*' } }) },
    },
  },
  unknown: {
    'the trust policy is unreadable': { given: { self: { Path: '/', AssumeRolePolicyDocument: denied } } },
    'our organization is unknown': {
      given: role(trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } })),
    },
  },
  notApplicable: {
    'the role is linked to a service': {
      given: { self: { ...role(FOREIGN).self, Path: '/aws-service-role/ecs.amazonaws.com/' } },
    },
  },
});
