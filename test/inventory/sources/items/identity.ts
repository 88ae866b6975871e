/** What AWS Config records of the identities of `test/truth/identity.ts`, in Config's own format. */
import { HOME } from '../../../aws.ts';
import { badTrust, goodTrust } from '../../../truth/trust.ts';
import { row, type Row } from './row.ts';

const CREATED = '2020-01-01T00:00:00.000Z';
const arn = (rest: string, account: string = HOME.accountId) => `arn:aws:iam::${account}:${rest}`;
const encoded = (...Statement: object[]) =>
  encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement }));
const iam = (
  type: string,
  id: string,
  configuration: { readonly arn: string; readonly [member: string]: unknown },
): Row => row(`AWS::IAM::${type}`, id, configuration.arn, configuration, {}, 'global');

const user = (...attachedManagedPolicies: readonly object[]): Row =>
  iam('User', 'AIDA1', {
    ...{ path: '/', userName: 'ann', userId: 'AIDA1', arn: arn('user/ann'), createDate: CREATED },
    ...{
      userPolicyList: [],
      groupList: ['all'],
      attachedManagedPolicies,
      permissionsBoundary: null,
      tags: [],
    },
  });
const OURS = { policyName: 'ours', policyArn: arn('policy/ours') };
const inline = (...statements: object[]) => [{ policyName: 'own', policyDocument: encoded(...statements) }];
const group = (groupName: string, ...groupPolicyList: readonly object[]): Row =>
  iam('Group', `AGPA-${groupName}`, {
    ...{ path: '/', groupName, groupId: `AGPA-${groupName}`, arn: arn(`group/${groupName}`) },
    ...{ groupPolicyList, attachedManagedPolicies: groupName === 'all' ? [OURS] : [], createDate: CREATED },
  });
const role = (attachedManagedPolicies: readonly object[], trust: readonly object[], more: object = {}): Row =>
  iam('Role', JSON.stringify(more), {
    ...{ path: '/', roleName: 'audit', roleId: 'AROA1', arn: arn('role/audit'), createDate: CREATED },
    ...{ assumeRolePolicyDocument: encoded(...trust), instanceProfileList: [], rolePolicyList: [] },
    ...{ attachedManagedPolicies, permissionsBoundary: null, tags: [], roleLastUsed: null, ...more },
  });
/** The role by which other accounts see what CloudWatch has. */
const SHARING = 'CloudWatch-CrossAccountSharingRole';
const sharing = (trust: readonly object[]): Row =>
  role([], trust, { roleName: SHARING, roleId: 'AROA3', arn: arn(`role/${SHARING}`) });
const policy = (policyName: string, attachmentCount: number, ...statements: object[]): Row =>
  iam('Policy', `ANPA-${policyName}`, {
    ...{ policyName, policyId: `ANPA-${policyName}`, arn: arn(`policy/${policyName}`), path: '/' },
    ...{
      defaultVersionId: 'v1',
      attachmentCount,
      permissionsBoundaryUsageCount: 0,
      isAttachable: true,
      description: null,
    },
    ...{ createDate: CREATED, updateDate: CREATED },
    policyVersionList: [
      { document: encoded(...statements), versionId: 'v1', isDefaultVersion: true, createDate: CREATED },
    ],
  });

const ofAws = (...names: readonly string[]) =>
  names.map((policyName) => ({ policyName, policyArn: arn(`policy/${policyName}`, 'aws') }));
const ADMINS = ofAws('AdministratorAccess', 'ReadOnlyAccess');

const READ = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::logs/*' };
const ADMIN = { Effect: 'Allow', Action: '*', Resource: '*' };
const BUT = { Effect: 'Allow', NotAction: 'iam:*', Resource: 'arn:aws:s3:::logs/*' };

const SAML = { Federated: arn('saml-provider/AWSSSO_1_DO_NOT_DELETE') };
const fromPermissionSet = role([], [{ Effect: 'Allow', Action: 'sts:AssumeRoleWithSAML', Principal: SAML }], {
  ...{ path: '/aws-reserved/sso.amazonaws.com/', roleName: 'AWSReservedSSO_ops_1', roleId: 'AROA2' },
  arn: arn('role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_ops_1'),
  rolePolicyList: inline(READ),
});

const WEB = { instanceProfileList: [{ instanceProfileName: 'web', arn: arn('instance-profile/web') }] };

export const goodIdentityItems: readonly Row[] = [
  ...[user(), group('all')],
  role(ofAws('SecurityAudit', 'AWSSupportAccess'), goodTrust, WEB),
  ...[sharing(goodTrust), fromPermissionSet],
  policy('ours', 1, READ),
];
export const badIdentityItems: readonly Row[] = [
  ...[user(...ADMINS, ...ofAws('AWSCloudShellFullAccess')), group('all', ...inline(BUT)), group('empty')],
  ...[
    role(ADMINS, badTrust, { ...WEB, rolePolicyList: inline(ADMIN) }),
    policy('ours', 1, ADMIN),
    sharing(badTrust),
    policy('spare', 0, ADMIN, BUT),
  ],
];
