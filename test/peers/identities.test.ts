/** Trust in roles, and ways to become an administrator, that other scanners were reported to misread. */
import { describe, expect, it } from '@jest/globals';
import type { AnyRule } from '../../engine/rule.ts';
import { roleCrossAccountRequiresMfaOrExternalId } from '../../rules/iam/role-cross-account-requires-mfa-or-external-id.ts';
import { roleNoPrivilegeEscalation } from '../../rules/iam/role-no-privilege-escalation.ts';
import { roleOidcTrustLimited } from '../../rules/iam/role-oidc-trust-limited.ts';
import { rolePreventsConfusedDeputy } from '../../rules/iam/role-prevents-confused-deputy.ts';
import { allowing, role } from '../rules/iam/principals.ts';
import type { Facts } from '../rule-tester/situation.ts';
import { US, THEM, saying, trusting, GITHUB, type Said } from './saying.ts';

describe('trust in roles', () => {
  it.each<[report: string, says: string, rule: AnyRule, given: Facts, said: Said]>([
    [
      'prowler#4745',
      'EKS knows no such condition',
      rolePreventsConfusedDeputy,
      trusting({ Service: 'eks.amazonaws.com' }),
      'not-applicable',
    ],
    [
      'ScoutSuite#367',
      'BoolIfExists demands no MFA',
      roleCrossAccountRequiresMfaOrExternalId,
      trusting({ AWS: THEM }, { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }),
      'fail',
    ],
    [
      'prowler#12845',
      'an audience that everybody has',
      roleOidcTrustLimited,
      trusting(
        { Federated: `arn:aws:iam::${US}:oidc-provider/${GITHUB}` },
        { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } },
      ),
      'fail',
    ],
    [
      'robosystems#1371',
      'a subject with ids that do not change',
      roleOidcTrustLimited,
      trusting(
        { Federated: `arn:aws:iam::${US}:oidc-provider/${GITHUB}` },
        { StringLike: { [`${GITHUB}:sub`]: 'repo:my-org@*/my-repo@*:*' } },
      ),
      'pass',
    ],
  ])('%s: %s', (_, __, rule, given, said) => expect(saying(rule, given)).toBe(said));
});

describe('ways to become an administrator', () => {
  it.each<[report: string, says: string, given: Facts, said: Said]>([
    [
      'prowler#3807',
      'a stack has the rights of who makes it',
      role({ inline: allowing('cloudformation:CreateStack', 'cloudformation:DescribeStacks') }),
      'pass',
    ],
    [
      'prowler#2220',
      'to look at an endpoint is no way',
      role({ inline: allowing('glue:GetDevEndpoint') }),
      'pass',
    ],
    ['prowler#2636', 'iam:PassRole alone is none', role({ inline: allowing('iam:PassRole') }), 'pass'],
    [
      'prowler#2636',
      'whatever statement comes behind it',
      role({
        inline: {
          Statement: [
            ...allowing('iam:PassRole', 'lambda:*').Statement,
            ...allowing('account:GetAccountInformation').Statement,
          ],
        },
      }),
      'fail',
    ],
    ['prowler#2770', 'no policy has what another one had', role({ inline: allowing('es:*') }), 'pass'],
  ])('%s: %s', (_, __, given, said) => expect(saying(roleNoPrivilegeEscalation, given)).toBe(said));
});
