/** Roles that users of OIDC providers with many tenants assume. */
import type { TrustExample } from '../example.ts';

const GITHUB = 'token.actions.githubusercontent.com';
const AUD = { [`${GITHUB}:aud`]: 'sts.amazonaws.com' };
const SUB = `${GITHUB}:sub`;

const trust = (issuer: string, Condition?: object) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      ...(Condition && { Condition }),
    },
  ],
});
const NOBODY_ELSE = { foreignWithExternalId: false, foreignWithoutExternalId: false };
const PINNED = { world: false, ...NOBODY_ELSE, oidc: 'pinned' } as const;
const LOOSE = { world: true, ...NOBODY_ELSE, oidc: 'loose' } as const;

export const OIDC: readonly TrustExample[] = [
  ...of(
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html#idp_oidc_Create_GitHub',
    [
      [
        PINNED,
        'GitHub: a branch of a repository',
        trust(GITHUB, {
          StringEquals: { ...AUD, [SUB]: 'repo:octo-org/octo-repo:ref:refs/heads/octo-branch' },
        }),
      ],
      [
        PINNED,
        'GitHub: a repository',
        trust(GITHUB, { StringEquals: AUD, StringLike: { [SUB]: 'repo:octo-org/octo-repo:*' } }),
      ],
      [
        PINNED,
        'GitHub: an organization',
        trust(GITHUB, { StringEquals: AUD, StringLike: { [SUB]: 'repo:octo-org/*' } }),
      ],
      [LOOSE, 'GitHub: whoever, without a subject', trust(GITHUB, { StringEquals: AUD })],
      [LOOSE, 'GitHub: whoever, without any condition', trust(GITHUB)],
      [LOOSE, 'GitHub: any subject', trust(GITHUB, { StringEquals: AUD, StringLike: { [SUB]: '*' } })],
      [
        LOOSE,
        'GitHub: any repository',
        trust(GITHUB, { StringEquals: AUD, StringLike: { [SUB]: 'repo:*' } }),
      ],
      [
        LOOSE,
        'GitHub: an environment of any repository',
        trust(GITHUB, { StringEquals: AUD, StringLike: { [SUB]: 'repo:*:environment:production' } }),
      ],
      [
        LOOSE,
        'GitHub: a repository of any organization',
        trust(GITHUB, { StringEquals: AUD, StringLike: { [SUB]: 'repo:*/octo-repo:*' } }),
      ],
      [
        LOOSE,
        'GitHub: organizations whose name begins so',
        trust(GITHUB, { StringEquals: AUD, StringLike: { [SUB]: 'repo:octo*' } }),
      ],
      [
        LOOSE,
        'GitHub: all subjects but some',
        trust(GITHUB, { StringNotLike: { [SUB]: 'repo:octo-org/*' }, StringEquals: AUD }),
      ],
      [
        LOOSE,
        'GitHub: all values of none are a subject',
        trust(GITHUB, { 'ForAllValues:StringLike': { [SUB]: 'repo:octo-org/*' } }),
      ],
      [
        LOOSE,
        'GitHub: an organization among any',
        trust(GITHUB, { StringLike: { [SUB]: ['repo:octo-org/*', 'repo:*/shared:*'] } }),
      ],
      [
        LOOSE,
        'GitHub: an environment if the token has one',
        trust(GITHUB, { StringEquals: AUD, StringLikeIfExists: { [`${GITHUB}:environment`]: 'production' } }),
      ],
      [
        PINNED,
        'GitHub: an organization in other letters',
        trust(GITHUB, {
          StringEquals: AUD,
          StringEqualsIgnoreCase: { [SUB]: 'repo:Octo-Org/octo-repo:ref:refs/heads/main' },
        }),
      ],
    ],
  ),
  ...of('https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html', [
    [
      PINNED,
      'GitHub: subjects with ids, which follow the names',
      trust(GITHUB, { StringEquals: AUD, StringLike: { [SUB]: 'repo:octo-org@123456/octo-repo@456789:*' } }),
    ],
    [
      PINNED,
      'GitHub: an organization, whatever its id',
      trust(GITHUB, { StringEquals: AUD, StringLike: { [SUB]: 'repo:octo-org@*/octo-repo@*:*' } }),
    ],
    [
      PINNED,
      'GitLab: a project',
      trust('gitlab.com', {
        StringEquals: { 'gitlab.com:aud': 'https://gitlab.com' },
        StringLike: { 'gitlab.com:sub': 'project_path:octo-group/octo-project:ref_type:branch:ref:main' },
      }),
    ],
    [
      PINNED,
      'GitLab: a group',
      trust('gitlab.com', { StringLike: { 'gitlab.com:sub': 'project_path:octo-group/*' } }),
    ],
    [
      LOOSE,
      'GitLab: the audience only',
      trust('gitlab.com', { StringEquals: { 'gitlab.com:aud': 'https://gitlab.com' } }),
    ],
    [
      LOOSE,
      'GitLab: the main branch of any project',
      trust('gitlab.com', { StringLike: { 'gitlab.com:sub': 'project_path:*:ref_type:branch:ref:main' } }),
    ],
    [
      PINNED,
      'HCP Terraform: a workspace',
      trust('app.terraform.io', {
        StringEquals: { 'app.terraform.io:aud': 'aws.workload.identity' },
        StringLike: {
          'app.terraform.io:sub': 'organization:octo-org:project:web:workspace:prod:run_phase:*',
        },
      }),
    ],
    [
      LOOSE,
      'HCP Terraform: the audience only',
      trust('app.terraform.io', { StringEquals: { 'app.terraform.io:aud': 'aws.workload.identity' } }),
    ],
    [
      LOOSE,
      'HCP Terraform: a workspace of any organization',
      trust('app.terraform.io', {
        StringLike: { 'app.terraform.io:sub': 'organization:*:project:web:workspace:prod:run_phase:apply' },
      }),
    ],
    [
      PINNED,
      'Buildkite: a pipeline',
      trust('agent.buildkite.com', {
        StringLike: { 'agent.buildkite.com:sub': 'organization:octo-org:pipeline:deploy:*' },
      }),
    ],
    [
      LOOSE,
      'Buildkite: the audience only',
      trust('agent.buildkite.com', { StringEquals: { 'agent.buildkite.com:aud': 'sts.amazonaws.com' } }),
    ],
  ]),
];

type Row = readonly [
  expected: Pick<TrustExample, 'world' | 'oidc'> & typeof NOBODY_ELSE,
  says: string,
  policy: object,
];

function of(page: TrustExample['page'], rows: readonly Row[]): readonly TrustExample[] {
  return rows.map(([expected, says, policy]) => ({ page, says, policy, ...expected }));
}
