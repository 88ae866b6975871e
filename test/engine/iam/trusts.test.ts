/** Whom trust policies let in: the examples of AWS's documentation, and what else there is in the field. */
import { describe, expect, it } from '@jest/globals';
import { deputies } from '../../../engine/iam/audience.ts';
import { issuerAt } from '../../../engine/iam/issuers.ts';
import { outsidersTo, unproven, withoutId } from '../../../engine/iam/trust-audiences.ts';
import {
  addressesIn,
  admits,
  admitsWorld,
  limitsIssuers,
  trustedIn,
  type Trusted,
} from '../../../engine/iam/trusts.ts';
import { parsePolicy, type PolicyStatement } from '../../../inventory/policy-document.ts';
import { gap, tripwire, Unreadable } from '../../../inventory/reading.ts';
import { OURS, type TrustExample } from './examples/example.ts';
import { TRUST_POLICIES } from './examples/trust-policies.ts';

const OUTSIDERS = outsidersTo((owner) => OURS.includes(owner));

/** What the table says of an example, as the engine sees it. */
function judged(policy: object): Partial<TrustExample> {
  const document = parsePolicy(JSON.stringify(policy));
  const some = (is: (one: PolicyStatement) => boolean) => document.Statement.some(is);
  const names = (kind: Trusted['kind']) => some((one) => trustedIn(one).some((who) => who.kind === kind));
  const anyId = some((one) => admits(one, document, withoutId(OUTSIDERS)));
  const isShared = some((one) => addressesIn(one).some((address) => issuerAt(address)?.isShared));
  const oidc = !isShared ? 'private' : some((one) => !limitsIssuers(one, document)) ? 'loose' : 'pinned';
  return {
    world: some((one) => admitsWorld(one, document)),
    foreignWithExternalId: !anyId && some((one) => admits(one, document, OUTSIDERS)),
    foreignWithoutExternalId: anyId,
    ...(names('issuer') && { oidc }),
    ...(names('saml') && { saml: true }),
    ...(names('service') && {
      service: some((one) => admits(one, document, deputies())) ? 'unsourced' : 'sourced',
    }),
  };
}

describe('a trust policy of the documentation', () => {
  it.each(TRUST_POLICIES)('$says ($page)', ({ policy, ...expected }) =>
    expect({ says: expected.says, page: expected.page, ...judged(policy) }).toEqual(expected),
  );
});

const HIDDEN = tripwire(gap({ call: 'test', error: 'AccessDenied' })) as never;
const parsed = (...Statement: object[]) => parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement }));
const token = (issuer: string, Condition: object = {}) => ({
  Effect: 'Allow',
  Action: 'sts:AssumeRoleWithWebIdentity',
  Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}` },
  Condition,
});
const GITHUB = 'token.actions.githubusercontent.com';
const comes = (...Statement: object[]): boolean => {
  const document = parsed(...Statement);
  return document.Statement.some((one) => admitsWorld(one, document));
};
const pins = (issuer: string, claim: string, value: string): boolean =>
  !comes(token(issuer, { StringLike: { [claim]: value } }));

describe('a claim', () => {
  it.each<[issuer: string, claim: string, value: string]>([
    [GITHUB, `${GITHUB}:sub`, 'repository_owner_id:123:*'],
    [GITHUB, `${GITHUB}:sub`, 'repository_owner:octo-org:environment:production'],
    [GITHUB, `${GITHUB}:repository_owner_id`, '123'],
    [GITHUB, `${GITHUB}:repository`, 'octo-org/*'],
    [GITHUB.toUpperCase(), `${GITHUB}:sub`, 'repo:octo-org/*'],
    ['oidc.codefresh.io', 'oidc.codefresh.io:sub', 'account:64884faa:*'],
    ['oidc.vercel.com', 'oidc.vercel.com:aud', 'https://vercel.com/octo-team'],
    ['api.pulumi.com/oidc', 'api.pulumi.com/oidc:aud', 'aws:octo-org'],
    ['sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d', 'sts:RoleSessionName', 'MicrosoftSentinel_1'],
    [
      'oidc-configuration.audit-log.githubusercontent.com',
      'oidc-configuration.audit-log.githubusercontent.com:sub',
      'https://github.com/octo-corp',
    ],
  ])('of %s names a tenant: %s %s', (issuer, claim, value) => expect(pins(issuer, claim, value)).toBe(true));

  it.each<[issuer: string, claim: string, value: string]>([
    [GITHUB, `${GITHUB}:sub`, 'repo:${aws:PrincipalTag/org}/*'],
    [GITHUB, `${GITHUB}:sub`, 'repo:octo-org?/*'],
    [GITHUB, `${GITHUB}:sub`, 'environment:production'],
    [GITHUB, `${GITHUB}:sub`, '*repo:octo-org/*'],
    [GITHUB, `${GITHUB}:sub`, 'repository_owner_id:12*'],
    [GITHUB, `${GITHUB}:job_workflow_ref`, 'octo-org/shared/.github/workflows/deploy.yml@refs/heads/main'],
    [GITHUB, `${GITHUB}:actor`, 'octocat'],
    [GITHUB, 'gitlab.com:sub', 'project_path:octo-group/*'],
    [GITHUB, 'sts:RoleSessionName', 'ours'],
    ['oidc.codefresh.io', 'oidc.codefresh.io:sub', 'account:*'],
    ['oidc.vercel.com', 'oidc.vercel.com:aud', 'https://vercel.com/*'],
    ['api.pulumi.com/oidc', 'api.pulumi.com/oidc:aud', '*'],
  ])('of %s names none: %s %s', (issuer, claim, value) => expect(pins(issuer, claim, value)).toBe(false));

  it.each([
    ['CircleCI, by organization', 'oidc.circleci.com/org/1f2e'],
    ['Bitbucket, by workspace', 'api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc'],
    ['Vercel, by team', 'oidc.vercel.com/octo-team'],
    ['GitHub, by enterprise', `${GITHUB}/octo-corp`],
    ['an issuer of our own', 'login.example.com'],
  ])('is not needed where the issuer has one owner: %s', (_, issuer) => {
    const document = parsed(token(issuer));
    expect(
      document.Statement.map((one) => [admitsWorld(one, document), limitsIssuers(one, document)]),
    ).toEqual([[false, true]]);
  });
});

describe('a denial', () => {
  const deny = (Condition: object, Principal: unknown = '*') => ({
    Effect: 'Deny',
    Action: 'sts:*',
    Principal,
    Condition,
  });
  const THEIRS = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '444455556666' } };
  const proven = (...Statement: object[]) => {
    const document = parsed(...Statement);
    return !document.Statement.some((one) => admits(one, document, unproven(OUTSIDERS)));
  };
  it('takes away the tokens of all other tenants', () => {
    expect(comes(token(GITHUB), deny({ StringNotLike: { [`${GITHUB}:sub`]: 'repo:octo-org/*' } }))).toBe(
      false,
    );
    expect(comes(token(GITHUB), deny({ StringNotLike: { [`${GITHUB}:sub`]: 'repo:octo*' } }))).toBe(true);
  });
  it('demands what everybody is denied without', () => {
    expect(proven(THEIRS, deny({ StringNotEquals: { 'sts:ExternalId': 'plum' } }))).toBe(true);
    expect(proven(THEIRS, deny({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }))).toBe(true);
  });
  it('demands nothing where it spares those who show nothing', () => {
    expect(proven(THEIRS, deny({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }))).toBe(false);
    expect(
      proven(
        THEIRS,
        deny({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }, { AWS: '777788889999' }),
      ),
    ).toBe(false);
  });
});

it.each([
  ['a provider of another account', { Federated: 'arn:aws:iam::444455556666:saml-provider/theirs' }, true],
  ['a provider of ours', { Federated: 'arn:aws:iam::111122223333:saml-provider/ours' }, false],
  ['a service', { Service: 'ec2.amazonaws.com' }, false],
  ['somebody who is no more', { AWS: 'AROADBQP57FF2AEXAMPLE' }, false],
  ['a session of another account', { AWS: 'arn:aws:sts::444455556666:assumed-role/a/b' }, true],
])('%s is an outsider or not', (_, Principal, isOne) => {
  const document = parsed({ Effect: 'Allow', Action: 'sts:*', Principal });
  expect(document.Statement.map((one) => admits(one, document, OUTSIDERS))).toEqual([isOne]);
});

it('an unreadable condition matters where the world is named only', () => {
  const [all, ours] = ['*', { AWS: '111122223333' }].map((Principal) => ({
    ...{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal, Condition: HIDDEN },
  })) as unknown as [PolicyStatement, PolicyStatement];
  expect(() => admitsWorld(all, { Statement: [all] })).toThrow(Unreadable);
  expect(admitsWorld(ours, { Statement: [ours] })).toBe(false);
});
