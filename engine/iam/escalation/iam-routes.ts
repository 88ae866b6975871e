/**
 * Ways that lead through IAM itself.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
import { anywhere, type Need, type Route } from './route.ts';

const ADMIN = { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/AdministratorAccess' };
const NO_BOUNDARY = { 'iam:PermissionsBoundary': null };
const attach = (action: string, on: Need['on']): Need => ({ action, on, with: ADMIN });
const need = (action: string, on: Need['on']): Need => ({ action, on });
const onNew = (action: string, more: Need['with'] = {}): Need => ({
  action,
  on: 'any',
  with: { ...NO_BOUNDARY, ...more },
});

const ON_ITSELF: readonly Route[] = [
  {
    id: 'iam-new-policy-version',
    how: 'writes a new version of a policy that it has',
    needs: [need('iam:CreatePolicyVersion', 'own policy')],
    then: 'administrator',
  },
  {
    id: 'iam-attach-to-itself',
    how: 'attaches AdministratorAccess to itself',
    needs: [attach('iam:AttachUserPolicy', 'self')],
    then: 'administrator',
    only: 'user',
  },
  {
    id: 'iam-attach-to-own-role',
    how: 'attaches AdministratorAccess to itself',
    needs: [attach('iam:AttachRolePolicy', 'self')],
    then: 'administrator',
    only: 'role',
  },
  {
    id: 'iam-attach-to-own-group',
    how: 'attaches AdministratorAccess to a group that it is in',
    needs: [attach('iam:AttachGroupPolicy', 'own group')],
    then: 'administrator',
    only: 'user',
  },
  {
    id: 'iam-inline-for-itself',
    how: 'writes an inline policy for itself',
    needs: [need('iam:PutUserPolicy', 'self')],
    then: 'administrator',
    only: 'user',
  },
  {
    id: 'iam-inline-for-own-role',
    how: 'writes an inline policy for itself',
    needs: [need('iam:PutRolePolicy', 'self')],
    then: 'administrator',
    only: 'role',
  },
  {
    id: 'iam-inline-for-own-group',
    how: 'writes an inline policy for a group that it is in',
    needs: [need('iam:PutGroupPolicy', 'own group')],
    then: 'administrator',
    only: 'user',
  },
  {
    id: 'iam-without-boundary',
    how: 'takes its own permissions boundary away',
    needs: [need('iam:DeleteUserPermissionsBoundary', 'self')],
    then: 'unbounded',
    only: 'user',
  },
  {
    id: 'iam-role-without-boundary',
    how: 'takes its own permissions boundary away',
    needs: [need('iam:DeleteRolePermissionsBoundary', 'self')],
    then: 'unbounded',
    only: 'role',
  },
];

const ON_OTHERS: readonly Route[] = [
  { id: 'sts-assume-role', how: 'assumes the role', needs: [], target: 'assumable role', then: 'target' },
  {
    id: 'iam-rewrite-trust',
    how: 'rewrites the trust policy of the role, and assumes it',
    needs: [need('iam:UpdateAssumeRolePolicy', 'target')],
    target: 'role',
    then: 'target',
  },
  {
    id: 'iam-attach-to-role',
    how: 'attaches AdministratorAccess to the role, and assumes it',
    needs: [attach('iam:AttachRolePolicy', 'target')],
    target: 'assumable role',
    then: 'administrator',
  },
  {
    id: 'iam-inline-for-role',
    how: 'writes an inline policy for the role, and assumes it',
    needs: [need('iam:PutRolePolicy', 'target')],
    target: 'assumable role',
    then: 'administrator',
  },
  {
    id: 'iam-new-access-key',
    how: 'makes an access key for the user',
    needs: [need('iam:CreateAccessKey', 'target')],
    target: 'user',
    then: 'target',
  },
  {
    id: 'iam-new-password',
    how: 'gives the user a password',
    needs: [need('iam:CreateLoginProfile', 'target')],
    target: 'user',
    then: 'target',
  },
  {
    id: 'iam-other-password',
    how: 'changes the password of the user',
    needs: [need('iam:UpdateLoginProfile', 'target')],
    target: 'user',
    then: 'target',
  },
  {
    id: 'iam-inline-for-user-with-key',
    how: 'writes an inline policy for the user, and makes an access key for it',
    needs: [need('iam:PutUserPolicy', 'target'), need('iam:CreateAccessKey', 'target')],
    target: 'user',
    then: 'administrator',
  },
  {
    id: 'iam-attach-to-user-with-key',
    how: 'attaches AdministratorAccess to the user, and makes an access key for it',
    needs: [attach('iam:AttachUserPolicy', 'target'), need('iam:CreateAccessKey', 'target')],
    target: 'user',
    then: 'administrator',
  },
  {
    id: 'iam-join-group',
    how: 'joins the group, and has its policies',
    needs: [need('iam:AddUserToGroup', 'target')],
    target: 'group',
    then: 'target',
    only: 'user',
  },
];

const WITH_NEW_ONES: readonly Route[] = [
  {
    id: 'iam-new-role-attached',
    how: 'makes a role that trusts it, with AdministratorAccess',
    needs: [onNew('iam:CreateRole'), onNew('iam:AttachRolePolicy', ADMIN)],
    then: 'administrator',
  },
  {
    id: 'iam-new-role-inline',
    how: 'makes a role that trusts it, with an inline policy',
    needs: [onNew('iam:CreateRole'), onNew('iam:PutRolePolicy')],
    then: 'administrator',
  },
  {
    id: 'iam-new-user-attached',
    how: 'makes a user with AdministratorAccess, and an access key for it',
    needs: [
      onNew('iam:CreateUser'),
      onNew('iam:AttachUserPolicy', ADMIN),
      ...anywhere('iam:CreateAccessKey'),
    ],
    then: 'administrator',
  },
  {
    id: 'iam-new-user-inline',
    how: 'makes a user with an inline policy, and an access key for it',
    needs: [onNew('iam:CreateUser'), onNew('iam:PutUserPolicy'), ...anywhere('iam:CreateAccessKey')],
    then: 'administrator',
  },
  {
    id: 'sso-own-permission-set',
    how: 'gives itself a permission set of IAM Identity Center with AdministratorAccess',
    needs: anywhere(
      'sso:AttachManagedPolicyToPermissionSet',
      'sso:CreateAccountAssignment',
      'sso:ProvisionPermissionSet',
    ),
    then: 'administrator',
  },
  {
    id: 'sso-inline-permission-set',
    how: 'writes an inline policy into a permission set of IAM Identity Center, and provisions it',
    needs: anywhere('sso:PutInlinePolicyToPermissionSet', 'sso:ProvisionPermissionSet'),
    then: 'administrator',
  },
];

export const IAM_ROUTES: readonly Route[] = [...ON_ITSELF, ...ON_OTHERS, ...WITH_NEW_ONES];
