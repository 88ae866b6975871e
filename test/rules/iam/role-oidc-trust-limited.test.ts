import type { PolicyStatement } from '../../../engine/index.ts';
import { roleOidcTrustLimited } from '../../../rules/iam/role-oidc-trust-limited.ts';
import { denied, testRule } from '../../rule-tester.ts';

const role = (...Statement: readonly PolicyStatement[]) => ({
  self: { Path: '/', AssumeRolePolicyDocument: { Statement } },
});
const trust = (issuer: string, Condition: PolicyStatement['Condition'] = {}) =>
  ({
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}` },
    Condition,
  }) as const;
const GITHUB = 'token.actions.githubusercontent.com';
const subject = (sub: string) => trust(GITHUB, { StringLike: { [`${GITHUB}:sub`]: sub } });
const CLUSTER = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D';
const AUDIENCE = trust(GITHUB, { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } });
const ANY_POD = trust(CLUSTER, { StringEquals: { [`${CLUSTER}:aud`]: 'sts.amazonaws.com' } });
const SERVICE = { ...AUDIENCE, Principal: { Service: 'ec2.amazonaws.com' } } as const;
const AT = 'self.AssumeRolePolicyDocument.Statement[0]';

testRule(roleOidcTrustLimited, {
  pass: {
    'it names the organization': { given: role(subject('repo:octo-org/*'), SERVICE) },
    'it names the service account': {
      given: role(trust(CLUSTER, { StringLike: { [`${CLUSTER}:sub`]: 'system:serviceaccount:web:*' } })),
    },
    'the issuer is private': { given: role(trust('login.example.com')) },
    'it denies all others': {
      given: role(AUDIENCE, {
        ...{ Effect: 'Deny', Action: 'sts:AssumeRoleWithWebIdentity', Principal: '*' },
        Condition: { StringNotLike: { [`${GITHUB}:sub`]: 'repo:octo-org/*' } },
      }),
    },
  },
  fail: {
    'it names the audience only': { given: role(AUDIENCE), because: { [AT]: AUDIENCE } },
    'it names how organizations begin': {
      given: role(subject('repo:octo*')),
      because: { [AT]: subject('repo:octo*') },
    },
    'it lets in every pod of the cluster': { given: role(ANY_POD), because: { [AT]: ANY_POD } },
  },
  unknown: {
    'the trust policy is unreadable': { given: { self: { Path: '/', AssumeRolePolicyDocument: denied } } },
  },
  notApplicable: {
    'it trusts a service': { given: role(SERVICE) },
    'the role is linked to a service': {
      given: { self: { ...role(AUDIENCE).self, Path: '/aws-service-role/ecs.amazonaws.com/' } },
    },
  },
});
