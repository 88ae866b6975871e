/** An account with a role that AWS Lambda may be given, and whose policies say `*`; and with whoever is judged. */
import type { PolicyDocument } from '../../../engine/index.ts';
import type { IamAction } from '../../../inventory/call.ts';

const ACCOUNT = '111122223333';
export const arnOf = (kind: string, name: string): string => `arn:aws:iam::${ACCOUNT}:${kind}/${name}`;
export const allowing = (...Action: (IamAction | '*')[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [{ Sid: 'Grant', Effect: 'Allow', Action, Resource: '*' }],
});
const trusting = (Service: string): PolicyDocument => ({
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
});
const attached = (name: string, Document: PolicyDocument) => ({
  self: {
    Arn: arnOf('policy', name),
    PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document }],
  },
});
const ALL = attached('all', allowing('*'));
const BOUNDARY = { PermissionsBoundary: { PermissionsBoundaryArn: arnOf('policy', 'wide') } };
/** All that it says is allowed by a boundary that allows everything. */
const all = { policies: [ALL], boundary: attached('wide', allowing('*')) };

const ADMIN = {
  self: {
    Arn: arnOf('role', 'deploy'),
    Path: '/',
    AssumeRolePolicyDocument: trusting('lambda.amazonaws.com'),
    RolePolicyList: [],
    ...BOUNDARY,
  },
  related: all,
};
const ADMINS = {
  self: { Arn: arnOf('group', 'admins'), GroupName: 'admins', Path: '/', GroupPolicyList: [] },
  related: { policies: [ALL] },
};
const BOSS = {
  self: { Arn: arnOf('user', 'boss'), UserName: 'boss', Path: '/', ...BOUNDARY },
  related: { ...all, policies: [], groups: [ADMINS] },
};
/** AWS's own: nobody can pass it. */
const LINKED = {
  self: { Arn: arnOf('role', 'linked'), Path: '/aws-service-role/x/', RolePolicyList: [] },
  related: { policies: [ALL], boundary: null },
};

interface Held {
  readonly inline?: PolicyDocument;
  readonly policy?: PolicyDocument;
  readonly boundary?: PolicyDocument;
}
const heldBy = ({ policy, boundary }: Held) => ({
  policies: policy ? [attached('own', policy)] : [],
  boundary: boundary ? attached('boundary', boundary) : null,
});
const bounds = ({ boundary }: Held) =>
  boundary ? { PermissionsBoundary: { PermissionsBoundaryArn: arnOf('policy', 'boundary') } } : {};
/** In no organization. */
const account = { facets: { organization: null } };
export const others = {
  account,
  rolesOfAccount: [ADMIN, LINKED],
  usersOfAccount: [BOSS],
  groupsOfAccount: [ADMINS],
};

export const role = (held: Held, more: object = {}) => ({
  self: {
    ...{ Arn: arnOf('role', 'web'), Path: '/', AssumeRolePolicyDocument: trusting('ec2.amazonaws.com') },
    ...{ RolePolicyList: held.inline ? [{ PolicyName: 'own', PolicyDocument: held.inline }] : [] },
    ...bounds(held),
  },
  related: { ...others, ...heldBy(held), ...more },
});

export const user = (held: Held, group?: PolicyDocument) => ({
  self: {
    ...{ Arn: arnOf('user', 'ana'), UserName: 'ana', GroupList: group ? ['team'] : [] },
    ...{ UserPolicyList: held.inline ? [{ PolicyName: 'own', PolicyDocument: held.inline }] : [] },
    ...bounds(held),
  },
  related: {
    ...others,
    ...heldBy(held),
    groups: group
      ? [
          {
            self: { Arn: arnOf('group', 'team'), GroupName: 'team', GroupPolicyList: [] },
            related: { policies: [attached('team', group)] },
          },
        ]
      : [],
  },
});

/** One step by the statement `Grant` of its own policy. */
export const byOneStep = (way: string, how: string, to: string) => ({
  ways: [way],
  example: [{ way, how, to, allowedBy: ['own, statement Grant'] }],
  by: `${arnOf('policy', 'all')}, statement Grant`,
});

/** The one way that a new function opens, as evidence tells it. */
export const byNewFunction = (policy: string) => ({
  ways: ['lambda-new-function'],
  example: [
    {
      way: 'lambda-new-function',
      how: 'calls a new function with the role',
      to: arnOf('role', 'deploy'),
      allowedBy: [`${policy}, statement Grant`],
    },
  ],
  by: `${arnOf('policy', 'all')}, statement Grant`,
});
export const NEW_FUNCTION = allowing('iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction');
