import { relate } from '../relate.ts';

const attached = { by: 'AttachedManagedPolicies.PolicyArn', on: 'Arn', within: 'account' } as const;
const boundary = { by: 'PermissionsBoundary.PermissionsBoundaryArn', on: 'Arn', within: 'account' } as const;
/** All of the account. */
const there = { by: 'id.accountId', on: 'id.accountId', within: 'account' } as const;

export const iamRelations = {
  'AWS::IAM::AccessKey': relate('AWS::IAM::AccessKey', ({ one }) => ({
    user: one('AWS::IAM::User', { by: 'UserName', on: 'UserName', within: 'account' }),
  })),
  'AWS::IAM::Group': relate('AWS::IAM::Group', ({ all, many }) => ({
    members: many('AWS::IAM::User', { by: 'GroupName', on: 'GroupList', within: 'account' }),
    policies: all('AWS::IAM::ManagedPolicy', attached),
  })),
  'AWS::IAM::Role': relate('AWS::IAM::Role', ({ all, many, one }) => ({
    boundary: one('AWS::IAM::ManagedPolicy', boundary),
    groupsOfAccount: many('AWS::IAM::Group', there),
    policies: all('AWS::IAM::ManagedPolicy', attached),
    rolesOfAccount: many('AWS::IAM::Role', there),
    usersOfAccount: many('AWS::IAM::User', there),
  })),
  'AWS::IAM::User': relate('AWS::IAM::User', ({ all, many, one }) => ({
    accessKeys: many('AWS::IAM::AccessKey', { by: 'UserName', on: 'UserName', within: 'account' }),
    boundary: one('AWS::IAM::ManagedPolicy', boundary),
    groups: all('AWS::IAM::Group', { by: 'GroupList', on: 'GroupName', within: 'account' }),
    groupsOfAccount: many('AWS::IAM::Group', there),
    policies: all('AWS::IAM::ManagedPolicy', attached),
    rolesOfAccount: many('AWS::IAM::Role', there),
    usersOfAccount: many('AWS::IAM::User', there),
  })),
} as const;
