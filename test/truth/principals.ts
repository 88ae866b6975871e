/** What IAM answers about the users, groups, roles and policies of `identity.ts` besides, and about who else signs in. */
import { failure, HOME, type Answer, type Answers } from '../aws.ts';
import { CREDENTIALS } from '../rules/iam/facts.ts';
import { badIdentity, goodIdentity, otherwiseBadIdentity, report, root } from './identity.ts';

const RECENTLY = new Date('2026-06-01T00:00:00Z');
const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const DETAILS = 'iam GetAccountAuthorizationDetails';

const arn = (rest: string, account: string = HOME.accountId) => `arn:aws:iam::${account}:${rest}`;
const encoded = (...Statement: object[]) =>
  encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement }));

const READ = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::logs/*' };
const ADMIN = { Effect: 'Allow', Action: '*', Resource: '*' };
const BUT = { Effect: 'Allow', NotAction: 'iam:*', Resource: 'arn:aws:s3:::logs/*' };

interface Details {
  readonly UserDetailList: readonly object[];
  readonly GroupDetailList: readonly object[];
  readonly RoleDetailList: readonly { readonly AttachedManagedPolicies: readonly object[] }[];
  readonly Policies: readonly object[];
}
/** The lists of `identity.ts`: each has one user and one group to begin with; of its roles the first is the one that is bad. */
function detailsOf(answers: Answers) {
  const { UserDetailList, GroupDetailList, RoleDetailList, Policies } = answers[DETAILS] as Answer & Details;
  const [[ann = {}], [all = {}], [audit, ...others]] = [UserDetailList, GroupDetailList, RoleDetailList];
  const roles = others.map((role) => ({ RolePolicyList: [], RoleLastUsed: {}, ...role }));
  return { ann, all, audit, roles, attached: audit?.AttachedManagedPolicies ?? [], Policies };
}

const common = (kind: string, name: string, Path = '/') => ({
  ...{ Path, Arn: arn(`${kind}${Path}${name}`), CreateDate: LONG_AGO, AttachedManagedPolicies: [] },
});
const inline = (...statements: object[]) => [{ PolicyName: 'own', PolicyDocument: encoded(...statements) }];
const attach = (...names: readonly string[]) =>
  names.map((PolicyName) => ({ PolicyName, PolicyArn: arn(`policy/${PolicyName}`, 'aws') }));
const policy = (name: string, account: string, AttachmentCount: number, ...statements: object[]) => ({
  ...{ PolicyName: name, Arn: arn(`policy/${name}`, account), DefaultVersionId: 'v1', AttachmentCount },
  PermissionsBoundaryUsageCount: 0,
  PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: encoded(...statements) }],
});
const ofAws = (...names: readonly string[]) => names.map((name) => policy(name, 'aws', 1, READ));
const spare = (...statements: object[]) => policy('spare', HOME.accountId, 0, ...statements);

const PROVIDER = arn('saml-provider/AWSSSO_1_DO_NOT_DELETE');
/** AWS keeps it, but what is inside comes from a permission set of the customer. */
const fromPermissionSet = {
  ...common('role', 'AWSReservedSSO_ops_1', '/aws-reserved/sso.amazonaws.com/'),
  ...{ RoleName: 'AWSReservedSSO_ops_1', RoleLastUsed: {}, RolePolicyList: inline(READ) },
  AssumeRolePolicyDocument: encoded({
    ...{ Effect: 'Allow', Action: 'sts:AssumeRoleWithSAML', Principal: { Federated: PROVIDER } },
    Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
  }),
};
const device = (name: string, user: string) => ({
  SerialNumber: arn(`mfa/${name}`),
  User: { Arn: arn(user), CreateDate: LONG_AGO },
  EnableDate: LONG_AGO,
});
const certificate = (Expiration: Date) => ({
  ServerCertificateMetadataList: [
    { Path: '/', ServerCertificateName: 'web', Arn: arn('server-certificate/web'), Expiration },
  ],
});
const contact = {
  ...{ FullName: 'Example Ltd', PhoneNumber: '+49 30 1', AddressLine1: 'Unter den Linden 1' },
  ...{ City: 'Berlin', PostalCode: '10117', CountryCode: 'DE' },
};
const features = (...EnabledFeatures: readonly string[]) => ({ OrganizationId: 'o-a1b2c3', EnabledFeatures });

const good = detailsOf(goodIdentity);
export const goodPrincipals: Answers = {
  [DETAILS]: {
    IsTruncated: false,
    UserDetailList: [{ ...good.ann, GroupList: ['all'] }],
    GroupDetailList: [{ ...good.all, GroupPolicyList: [] }],
    RoleDetailList: [
      {
        ...{ ...good.audit, RolePolicyList: [], RoleLastUsed: { LastUsedDate: RECENTLY } },
        AttachedManagedPolicies: [...good.attached, ...attach('SecurityAudit', 'AWSSupportAccess')],
      },
      ...good.roles.map((role) => ({ ...role, RoleLastUsed: { LastUsedDate: RECENTLY } })),
      fromPermissionSet,
    ],
    Policies: [...good.Policies, ...ofAws('SecurityAudit', 'AWSSupportAccess')],
  },
  'iam ListVirtualMFADevices': { VirtualMFADevices: [device('late', 'user/late')], IsTruncated: false },
  'iam ListSAMLProviders': { SAMLProviderList: [{ Arn: PROVIDER, CreateDate: LONG_AGO }] },
  'iam ListServerCertificates': certificate(new Date('2027-01-01T00:00:00Z')),
  'iam ListOrganizationsFeatures': features('RootCredentialsManagement', 'RootSessions'),
  'sso-admin ListInstances': { Instances: [] },
  'account GetContactInformation': { ContactInformation: contact },
};

const bad = detailsOf(badIdentity);
export const badPrincipals: Answers = {
  [DETAILS]: {
    IsTruncated: false,
    UserDetailList: [
      {
        ...{ ...bad.ann, GroupList: ['all'] },
        AttachedManagedPolicies: [...bad.attached, ...attach('AWSCloudShellFullAccess')],
      },
    ],
    GroupDetailList: [
      { ...bad.all, GroupPolicyList: inline(BUT) },
      { ...common('group', 'empty'), GroupName: 'empty', GroupPolicyList: [] },
    ],
    RoleDetailList: [{ ...bad.audit, RoleLastUsed: {} }, ...bad.roles],
    Policies: [...bad.Policies, spare(ADMIN, BUT), ...ofAws('AWSCloudShellFullAccess')],
  },
  'iam ListVirtualMFADevices': { VirtualMFADevices: [device('ann', 'user/ann')] },
  'iam ListSAMLProviders': { SAMLProviderList: [] },
  'iam ListServerCertificates': certificate(LONG_AGO),
  'iam ListOrganizationsFeatures': failure('ServiceAccessNotEnabledException'),
  'sso-admin ListInstances': {
    Instances: [{ InstanceArn: 'arn:aws:sso:::instance/ssoins-1', Status: 'CREATE_FAILED' }],
  },
  'account GetContactInformation': { ContactInformation: { ...contact, PhoneNumber: ' ' } },
};

const otherwise = detailsOf(otherwiseBadIdentity);
/** Administrators with MFA are bad as administrators; a policy that nobody holds is not one of those that are in use. */
export const otherwiseBadPrincipals: Answers = {
  [DETAILS]: {
    IsTruncated: false,
    UserDetailList: [otherwise.ann, { ...common('user', 'eve'), UserName: 'eve', GroupList: ['admins'] }],
    GroupDetailList: [
      otherwise.all,
      { ...common('group', 'admins'), GroupName: 'admins', GroupPolicyList: inline(ADMIN) },
    ],
    RoleDetailList: [{ ...otherwise.audit, RoleLastUsed: {} }, ...otherwise.roles],
    Policies: [...otherwise.Policies, spare(READ)],
  },
  'iam ListAccessKeys': (input) =>
    input['UserName'] === 'ann' ? (badIdentity['iam ListAccessKeys'] as object) : { AccessKeyMetadata: [] },
  'iam GetCredentialReport': {
    ReportFormat: 'text/csv',
    Content: report(root, CREDENTIALS, { ...CREDENTIALS, user: 'eve', arn: arn('user/eve') }),
  },
  'iam ListVirtualMFADevices': { VirtualMFADevices: [device('root-account-mfa-device', 'root')] },
  'iam GetAccountSummary': goodIdentity['iam GetAccountSummary'],
  'iam ListOrganizationsFeatures': features('RootSessions'),
};
