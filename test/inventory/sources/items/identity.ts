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

const user = (attachedManagedPolicies: readonly object[]): Row =>
  iam('User', 'AIDA1', {
    ...{ path: '/', userName: 'ann', userId: 'AIDA1', arn: arn('user/ann'), createDate: CREATED },
    ...{ userPolicyList: [], groupList: [], attachedManagedPolicies, permissionsBoundary: null, tags: [] },
  });
const group = iam('Group', 'AGPA1', {
  ...{ path: '/', groupName: 'all', groupId: 'AGPA1', arn: arn('group/all'), createDate: CREATED },
  ...{ groupPolicyList: [], attachedManagedPolicies: [] },
});
const role = (attachedManagedPolicies: readonly object[], trust: readonly object[]): Row =>
  iam('Role', 'AROA1', {
    ...{ path: '/', roleName: 'audit', roleId: 'AROA1', arn: arn('role/audit'), createDate: CREATED },
    ...{ assumeRolePolicyDocument: encoded(...trust), instanceProfileList: [], rolePolicyList: [] },
    ...{ attachedManagedPolicies, permissionsBoundary: null, tags: [], roleLastUsed: null },
  });
/** The role by which other accounts see what CloudWatch has. */
const sharing = (trust: readonly object[]): Row =>
  iam('Role', 'AROA2', {
    ...{ path: '/', roleName: SHARING, roleId: 'AROA2', arn: arn(`role/${SHARING}`), createDate: CREATED },
    ...{ assumeRolePolicyDocument: encoded(...trust), instanceProfileList: [], rolePolicyList: [] },
    ...{ attachedManagedPolicies: [], permissionsBoundary: null, tags: [], roleLastUsed: null },
  });
const SHARING = 'CloudWatch-CrossAccountSharingRole';
const policy = (statement: object): Row =>
  iam('Policy', 'ANPA1', {
    ...{ policyName: 'ours', policyId: 'ANPA1', arn: arn('policy/ours'), path: '/', defaultVersionId: 'v1' },
    ...{ attachmentCount: 1, permissionsBoundaryUsageCount: 0, isAttachable: true, description: null },
    ...{ createDate: CREATED, updateDate: CREATED },
    policyVersionList: [
      { document: encoded(statement), versionId: 'v1', isDefaultVersion: true, createDate: CREATED },
    ],
  });

const ADMIN = ['AdministratorAccess', 'ReadOnlyAccess'].map((policyName) => ({
  policyName,
  policyArn: arn(`policy/${policyName}`, 'aws'),
}));

export const goodIdentityItems: readonly Row[] = [
  ...[user([]), group, role([], goodTrust), sharing(goodTrust)],
  policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::logs/*' }),
];
export const badIdentityItems: readonly Row[] = [
  ...[user(ADMIN), group, role(ADMIN, badTrust), sharing(badTrust)],
  policy({ Effect: 'Allow', Action: '*', Resource: '*' }),
];
