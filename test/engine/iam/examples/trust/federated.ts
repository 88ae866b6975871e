/** Roles that users of Cognito, of web logins, of clusters and of SAML providers assume. */
import type { TrustExample } from '../example.ts';

const POOL = 'us-east-1:12345678-corner-cafe-123456790ab';
const EKS = 'oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE';
const AUDIENCE = { 'cognito-identity.amazonaws.com:aud': POOL };
const AMR = 'cognito-identity.amazonaws.com:amr';

const trust = (Federated: string, Action: string, Condition?: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Federated }, Action, ...(Condition && { Condition }) }],
});
const web = (issuer: string, Condition?: object) => trust(issuer, 'sts:AssumeRoleWithWebIdentity', Condition);
const cluster = (Condition?: object) => web(`arn:aws:iam::111122223333:oidc-provider/${EKS}`, Condition);
const saml = (Condition?: object) =>
  trust('arn:aws:iam::111122223333:saml-provider/ExampleOrgSSOProvider', 'sts:AssumeRoleWithSAML', Condition);

const PINNED = {
  world: false,
  foreignWithExternalId: false,
  foreignWithoutExternalId: false,
  oidc: 'pinned',
} as const;
const LOOSE = { ...PINNED, world: true, oidc: 'loose' } as const;
const PRIVATE = { ...PINNED, oidc: 'private' } as const;
const SAML = {
  world: false,
  foreignWithExternalId: false,
  foreignWithoutExternalId: false,
  saml: true,
} as const;

export const FEDERATED: readonly TrustExample[] = [
  {
    page: 'https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html',
    says: 'Cognito: those who logged in to our identity pool',
    policy: web('cognito-identity.amazonaws.com', {
      StringEquals: AUDIENCE,
      'ForAnyValue:StringLike': { [AMR]: 'authenticated' },
    }),
    ...PINNED,
  },
  {
    page: 'https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html',
    says: 'Cognito: the guests of our identity pool, which anybody can be',
    policy: web('cognito-identity.amazonaws.com', {
      StringEquals: AUDIENCE,
      'ForAnyValue:StringLike': { [AMR]: 'unauthenticated' },
    }),
    ...PINNED,
    world: true,
  },
  {
    page: 'https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html',
    says: 'Cognito: our identity pool, guests or not',
    policy: web('cognito-identity.amazonaws.com', { StringEquals: AUDIENCE }),
    ...PINNED,
    world: true,
  },
  {
    page: 'https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html',
    says: 'Cognito: those who logged in to any pool, of any account',
    policy: web('cognito-identity.amazonaws.com', { 'ForAnyValue:StringLike': { [AMR]: 'authenticated' } }),
    ...LOOSE,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html',
    says: 'Cognito: any user of any pool',
    policy: web('cognito-identity.amazonaws.com'),
    ...LOOSE,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    says: 'Google: those who logged in to our application',
    policy: web('accounts.google.com', { StringEquals: { 'accounts.google.com:aud': '66677788899900pro0' } }),
    ...PINNED,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    says: 'Google: those who logged in to any application',
    policy: web('accounts.google.com'),
    ...LOOSE,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    says: 'Facebook: those who logged in to our application',
    policy: web('graph.facebook.com', { StringEquals: { 'graph.facebook.com:app_id': '111222333444555' } }),
    ...PINNED,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    says: 'Amazon: those who logged in to our application',
    policy: web('www.amazon.com', {
      StringEquals: { 'www.amazon.com:app_id': 'amzn1.application-oa2-123456' },
    }),
    ...PINNED,
  },
  {
    page: 'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html',
    says: 'EKS: a service account of a cluster',
    policy: cluster({
      StringEquals: {
        [`${EKS}:sub`]: 'system:serviceaccount:default:my-service-account',
        [`${EKS}:aud`]: 'sts.amazonaws.com',
      },
    }),
    ...PRIVATE,
  },
  {
    page: 'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html',
    says: 'EKS: any service account of a cluster, which is nobody outside it',
    policy: cluster({ StringEquals: { [`${EKS}:aud`]: 'sts.amazonaws.com' } }),
    ...PRIVATE,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_saml.html',
    says: 'SAML: the users of a provider who log in to the console',
    policy: saml({ StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } }),
    ...SAML,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_saml.html',
    says: 'SAML: the staff of an organization, by its provider',
    policy: saml({
      StringEquals: { 'saml:edupersonorgdn': 'ExampleOrg', 'saml:iss': 'https://openidp.feide.no' },
      'ForAllValues:StringLike': { 'saml:edupersonaffiliation': ['staff'] },
    }),
    ...SAML,
  },
];
