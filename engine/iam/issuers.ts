/** OIDC issuers of which AWS says by which claims a trust policy tells whom it means. */

interface Issuer {
  /** Where tokens come from, without `https://`, in lower case. */
  readonly address: string | RegExp;
  /** Whether its tokens are for everybody who signs up, or for one owner. */
  readonly isShared: boolean;
  /** What a value of a claim must look like to name a tenant: one that does is enough. Other keys stand as they are. */
  readonly claims: Readonly<Record<string, RegExp>>;
  readonly page: `https://docs.aws.amazon.com/${string}`;
}

const GUIDE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';
/** Names the shared providers, and the claim of each that IAM wants to see in a new trust policy. */
const CONTROLS = `${GUIDE}/id_roles_providers_oidc_secure-by-default.html` as const;
const KEYS = `${GUIDE}/reference_policies_iam-condition-keys.html#condition-keys-wif` as const;

/** No wildcard, and no variable. */
const FIXED = /^[^*?$]+$/;
const NUMBER = /^\d+$/;
/** Begins with something fixed: `organization:NAME:`. */
const ORGANIZATION = /^organization:[^*?$:]+:/;
const ACCOUNT = /^account:[^*?$:]+:/;

/**
 * Since July 2026 names in subjects may be followed by ids: `repo:octo-org@123/octo-repo@456:…`. An organization may have
 * its subjects begin with other claims; those that do not say who owns the repository (an environment, a reusable
 * workflow, an actor) can be the same in everybody's.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
const GITHUB = {
  sub: /^(repo:[^*?$:/@]+[/@]|repository:[^*?$:/]+\/|(repository_owner|enterprise):[^*?$:]+(:|$)|(repository|repository_owner|enterprise)_id:\d+(:|$))/,
  repository: /^[^*?$/]+\//,
  repository_id: NUMBER,
  repository_owner_id: NUMBER,
  enterprise_id: NUMBER,
};

const shared = (
  address: string | RegExp,
  claims: Issuer['claims'],
  page: Issuer['page'] = CONTROLS,
): Issuer => ({
  address,
  isShared: true,
  claims,
  page,
});

/** IBM's Turbonomic, by cluster. */
const TURBONOMIC = [
  'oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb',
  'oidc.op1.openshiftapps.com/2c51blsaqa9gkjt0o9rt11mle8mmropu',
  'rh-oidc.s3.us-east-1.amazonaws.com/22ejnvnnturfmt6km08idd0nt4hekbn7',
  'rh-oidc.s3.us-east-1.amazonaws.com/23e3sd27sju1hoou6ohfs68vbno607tr',
  'rh-oidc.s3.us-east-1.amazonaws.com/23ne21h005qjl3n33d8dui5dlrmv2tmg',
  'rh-oidc.s3.us-east-1.amazonaws.com/24jrf12m5dj7ljlfb4ta2frhrcoadm26',
];

const ISSUERS: readonly Issuer[] = [
  shared('token.actions.githubusercontent.com', GITHUB, `${GUIDE}/id_roles_create_for-idp_oidc.html`),
  shared('vstoken.actions.githubusercontent.com', GITHUB),
  shared('oidc-configuration.audit-log.githubusercontent.com', { sub: /^https:\/\/github\.com\/[^*?$/]+$/ }),
  shared('gitlab.com', { sub: /^project_path:[^*?$:/]+\// }),
  shared('app.terraform.io', { sub: ORGANIZATION }),
  shared('agent.buildkite.com', { sub: ORGANIZATION }),
  shared('oidc.codefresh.io', { sub: ACCOUNT }),
  shared('scalr.io', { sub: ACCOUNT }),
  shared('oidc.vercel.com', { aud: /^https:\/\/vercel\.com\/[^*?$/]+$/, sub: /^owner:[^*?$:]+:/ }),
  shared('api.pulumi.com/oidc', { aud: FIXED }),
  shared('sandboxes.cloud', { aud: FIXED }),
  shared('studio.datachain.ai/api', { sub: FIXED }),
  shared('tokens.cloud.shisho.dev', { sub: FIXED }),
  shared('proidc.upbound.io', { sub: FIXED }),
  ...TURBONOMIC.map((address) => shared(address, { sub: FIXED })),
  shared('sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d', { 'sts:rolesessionname': FIXED }),
  shared(
    'cognito-identity.amazonaws.com',
    { aud: FIXED },
    'https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html',
  ),
  shared('accounts.google.com', { aud: FIXED, sub: FIXED }, KEYS),
  shared('www.amazon.com', { app_id: FIXED, user_id: FIXED }, KEYS),
  shared('graph.facebook.com', { app_id: FIXED, id: FIXED }, KEYS),
  {
    address: /^oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\/id\//,
    isShared: false,
    claims: { sub: /^system:serviceaccount:[^*?$:]+:/ },
    page: 'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html',
  },
];

/** What is known of an issuer. All others are private, and by AWS's page need no claim: their tokens are for one owner. */
export const issuerAt = (address: string): Issuer | undefined =>
  ISSUERS.find((one) =>
    typeof one.address === 'string' ? one.address === address : one.address.test(address),
  );

/** The address of the OIDC provider that a federated principal names, in lower case; undefined where it names none. */
export function addressOf(principal: string): string | undefined {
  if (!principal.startsWith('arn:')) return /[*?]/.test(principal) ? undefined : principal.toLowerCase();
  return /:oidc-provider\/(.+)$/.exec(principal)?.[1]?.toLowerCase();
}

/** Whether a condition that demands one of these values of the key (in lower case) says whom of the issuer it means. */
export function namesTenants(address: string, key: string, values: readonly string[]): boolean {
  const claims = issuerAt(address)?.claims ?? {};
  const [, form] =
    Object.entries(claims).find(([claim]) => key === (claim.includes(':') ? claim : `${address}:${claim}`)) ??
    [];
  return form !== undefined && values.every((value) => form.test(value));
}
