import type { PolicyStatement } from '../../../engine/index.ts';
import { roleTrustNoNotPrincipal } from '../../../rules/iam/role-trust-no-not-principal.ts';
import { denied, testRule } from '../../rule-tester.ts';

const role = (...Statement: readonly PolicyStatement[]) => ({
  self: { Path: '/', AssumeRolePolicyDocument: { Statement } },
});
const OURS = { AWS: 'arn:aws:iam::111122223333:root' };
const PLAIN = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: OURS } as const;
const ALL_BUT = { Effect: 'Allow', Action: 'sts:AssumeRole', NotPrincipal: OURS } as const;
const ANYHOW = { Effect: 'Allow', NotAction: 'sts:AssumeRoleWithSAML', Principal: OURS } as const;
const AT = 'self.AssumeRolePolicyDocument.Statement[1]';

testRule(roleTrustNoNotPrincipal, {
  pass: {
    'it names principals and actions': { given: role(PLAIN) },
    'it denies all but some': { given: role(PLAIN, { ...ALL_BUT, Effect: 'Deny' }) },
  },
  fail: {
    'it allows all principals but some': {
      given: role(PLAIN, ALL_BUT),
      because: { [`${AT}.NotPrincipal`]: OURS },
    },
    'it allows all actions but one': {
      given: role(PLAIN, ANYHOW),
      because: { [`${AT}.NotAction`]: 'sts:AssumeRoleWithSAML' },
    },
  },
  unknown: {
    'the trust policy is unreadable': { given: { self: { Path: '/', AssumeRolePolicyDocument: denied } } },
  },
  notApplicable: {
    'the role is linked to a service': {
      given: { self: { ...role(ALL_BUT).self, Path: '/aws-service-role/ecs.amazonaws.com/' } },
    },
  },
});
