/** What IAM, Account and Organizations answer about one good, and one bad, account. */
import { failure, HOME, type Answers } from '../aws.ts';
import { CREDENTIALS, PASSWORD_POLICY, SUMMARY } from '../rules/iam/facts.ts';
import { badTrust, goodTrust, ORGANIZATION } from './trust.ts';

export { ORGANIZATION };
const CREATED = new Date('2026-06-01T00:00:00Z');
const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const encoded = (...Statement: object[]) =>
  encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement }));
const arn = (rest: string, account: string = HOME.accountId) => `arn:aws:iam::${account}:${rest}`;

const ADMIN = { Effect: 'Allow', Action: '*', Resource: '*' };
/** Of no administrator, but of one to be. */
const WAYS = { Effect: 'Allow', Action: ['iam:PutUserPolicy', 'iam:PutRolePolicy'], Resource: '*' };
const READ = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::logs/*' };

const policy = (name: string, account: string, statement: object) => ({
  PolicyName: name,
  Arn: arn(`policy/${name}`, account),
  DefaultVersionId: 'v1',
  AttachmentCount: 1,
  PermissionsBoundaryUsageCount: 0,
  PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: encoded(statement) }],
});
/** The role by which other accounts see what CloudWatch has. */
const SHARING = 'CloudWatch-CrossAccountSharingRole';
const inline = (statement: object) => ({ PolicyName: 'own', PolicyDocument: encoded(statement) });
const OURS = { Tags: [{ Key: 'owner', Value: 'web' }] };
const details = (
  statement: object,
  trust: readonly object[],
  attached: readonly object[],
  ...awsPolicies: readonly string[]
) => ({
  IsTruncated: false,
  UserDetailList: [
    {
      ...{ Path: '/', UserName: 'ann', Arn: arn('user/ann'), CreateDate: LONG_AGO, GroupList: [] },
      AttachedManagedPolicies: attached,
      ...(attached.length > 0 ? { UserPolicyList: [inline(statement)] } : OURS),
    },
  ],
  GroupDetailList: [
    {
      ...{ Path: '/', GroupName: 'all', Arn: arn('group/all'), CreateDate: LONG_AGO },
      GroupPolicyList: [inline(READ)],
      AttachedManagedPolicies: [{ PolicyName: 'ours', PolicyArn: arn('policy/ours') }],
    },
  ],
  RoleDetailList: [
    {
      ...{ Path: '/', RoleName: 'audit', Arn: arn('role/audit'), CreateDate: LONG_AGO },
      ...{ AttachedManagedPolicies: attached, AssumeRolePolicyDocument: encoded(...trust) },
      RolePolicyList: [inline(statement)],
      ...(attached.length === 0 && OURS),
      InstanceProfileList: [{ InstanceProfileName: 'web', Arn: arn('instance-profile/web') }],
    },
    {
      ...{ Path: '/', RoleName: SHARING, Arn: arn(`role/${SHARING}`), CreateDate: LONG_AGO },
      ...{ AttachedManagedPolicies: [], AssumeRolePolicyDocument: encoded(...trust) },
      ...(attached.length === 0 && OURS),
    },
  ],
  Policies: [
    policy('ours', HOME.accountId, statement),
    ...awsPolicies.map((name) => policy(name, 'aws', statement)),
  ],
});

const attach = (...names: readonly string[]) =>
  names.map((PolicyName) => ({ PolicyName, PolicyArn: arn(`policy/${PolicyName}`, 'aws') }));

/** The report as AWS writes it: what there is none of is `N/A`. */
export function report(...rows: Readonly<Record<string, string | boolean | null>>[]): Uint8Array {
  const columns = Object.keys(CREDENTIALS);
  const lines = rows.map((row) => columns.map((column) => String(row[column] ?? 'N/A')).join(','));
  return Buffer.from([columns.join(','), ...lines].join('\n'));
}
export const root = { ...CREDENTIALS, user: '<root_account>', arn: arn('root') };
const key = (id: string, CreateDate: Date) => ({
  UserName: 'ann',
  AccessKeyId: id,
  Status: 'Active',
  CreateDate,
});
const organization = { Id: ORGANIZATION.Id, Arn: 'arn:aws:organizations::1:organization/o-a1b2c3' };

export const goodIdentity: Answers = {
  'iam GetAccountAuthorizationDetails': details(READ, goodTrust, [], 'ReadOnlyAccess'),
  'iam ListAccessKeys': { AccessKeyMetadata: [key('AKIA1', CREATED)], IsTruncated: false },
  'iam GetAccessKeyLastUsed': {
    UserName: 'ann',
    AccessKeyLastUsed: { LastUsedDate: CREATED, Region: 'N/A' },
  },
  'iam GetAccountPasswordPolicy': { PasswordPolicy: PASSWORD_POLICY },
  'iam GetAccountSummary': { SummaryMap: SUMMARY },
  'iam GenerateCredentialReport': { State: 'COMPLETE' },
  'iam GetCredentialReport': {
    ReportFormat: 'text/csv',
    Content: report({ ...root, password_last_used: '2020-01-01T00:00:00+00:00' }, CREDENTIALS),
  },
  'account GetAlternateContact': {
    AlternateContact: { EmailAddress: 'security@example.com', PhoneNumber: '+49 30 1' },
  },
  'organizations DescribeOrganization': {
    Organization: { ...organization, MasterAccountId: HOME.accountId, FeatureSet: 'ALL' },
  },
};

export const badIdentity: Answers = {
  ...goodIdentity,
  'iam GetAccountAuthorizationDetails': details(
    ADMIN,
    badTrust,
    attach('AdministratorAccess', 'ReadOnlyAccess'),
    ...['AdministratorAccess', 'ReadOnlyAccess'],
  ),
  'iam ListAccessKeys': { AccessKeyMetadata: [key('AKIA1', LONG_AGO), key('AKIA2', LONG_AGO)] },
  'iam GetAccessKeyLastUsed': { UserName: 'ann', AccessKeyLastUsed: { ServiceName: 'N/A', Region: 'N/A' } },
  'iam GetAccountPasswordPolicy': failure('NoSuchEntityException'),
  'iam GetAccountSummary': { SummaryMap: { ...SUMMARY, AccountMFAEnabled: 0, AccountAccessKeysPresent: 1 } },
  'iam GetCredentialReport': {
    ReportFormat: 'text/csv',
    Content: report(
      { ...root, password_last_used: '2026-06-30T12:00:00+00:00', cert_1_active: true },
      {
        ...CREDENTIALS,
        mfa_active: false,
        access_key_1_active: true,
        password_last_used: '2020-01-01T00:00:00+00:00',
      },
    ),
  },
  'account GetAlternateContact': failure('ResourceNotFoundException'),
  'organizations DescribeOrganization': {
    Organization: { ...organization, MasterAccountId: HOME.accountId, FeatureSet: 'CONSOLIDATED_BILLING' },
  },
};

/** Administrators have no need of ways to become some. */
export const otherwiseBadIdentity: Answers = {
  'iam GetAccountAuthorizationDetails': details(WAYS, badTrust, attach('ReadOnlyAccess'), 'ReadOnlyAccess'),
};
