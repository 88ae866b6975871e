import type { PolicyStatement } from '../../../engine/index.ts';
import { roleCrossAccountRequiresMfaOrExternalId } from '../../../rules/iam/role-cross-account-requires-mfa-or-external-id.ts';
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
const ID = { StringEquals: { 'sts:ExternalId': 'plum' } };
const MAYBE = trust('444455556666', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } });

testRule(roleCrossAccountRequiresMfaOrExternalId, {
  pass: {
    'it demands an external ID': { given: role(SERVICE, trust('444455556666', ID)) },
    'it demands MFA': {
      given: role(trust('444455556666', { Bool: { 'aws:multifactorauthpresent': 'true' } })),
    },
    'whoever shows no MFA is denied': {
      given: role(FOREIGN, {
        ...{ Effect: 'Deny', Action: 'sts:AssumeRole', Principal: '*' },
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      }),
    },
  },
  fail: {
    'it demands nothing': { given: role(FOREIGN), because: { [AT]: FOREIGN } },
    'it trusts anybody': { given: role(ANYBODY), because: { [AT]: ANYBODY } },
    'one of two accounts gets in without': {
      given: role(FOREIGN, trust('777788889999', ID)),
      because: { [AT]: FOREIGN },
    },
    'it demands MFA only where AWS knows of it': { given: role(MAYBE), because: { [AT]: MAYBE } },
    'any external ID will do': {
      given: role(trust('444455556666', { StringLike: { 'sts:ExternalId': '*' } })),
      because: { [AT]: trust('444455556666', { StringLike: { 'sts:ExternalId': '*' } }) },
    },
  },
  unknown: {
    'the trust policy is unreadable': { given: { self: { Path: '/', AssumeRolePolicyDocument: denied } } },
  },
  notApplicable: {
    'it trusts a service': { given: role(SERVICE) },
    'it trusts its own account': { given: role(trust('arn:aws:iam::111122223333:root')) },
    'the role is linked to a service': {
      given: { self: { ...role(FOREIGN).self, Path: '/aws-service-role/ecs.amazonaws.com/' } },
    },
  },
});
