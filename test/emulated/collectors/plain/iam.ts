import {
  GetGroupPolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  ListAttachedGroupPoliciesCommand,
  ListAttachedRolePoliciesCommand,
  ListAttachedUserPoliciesCommand,
  ListGroupPoliciesCommand,
  ListGroupsCommand,
  ListGroupsForUserCommand,
  ListInstanceProfilesForRoleCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
  ListRoleTagsCommand,
  ListUserPoliciesCommand,
  ListUsersCommand,
  ListUserTagsCommand,
  ListVirtualMFADevicesCommand,
} from '@aws-sdk/client-iam';
import { documentOf, iso, tagsOf, type Case, type Plain } from './plain.ts';
import { credentialRows } from './credential-report.ts';
import { certificateCase, inlineCase } from './iam-inside.ts';
import { keyCase, policyCase } from './iam-keys-and-policies.ts';

/** IAM answers documents URL-encoded. */
const decoded = (text = ''): object => documentOf(decodeURIComponent(text));

const userCase: Case = {
  least: 3,
  read: async ({ iam, accountId }) => {
    const { Users = [] } = await iam.send(new ListUsersCommand({}));
    const rows = await credentialRows(iam, accountId);
    const { VirtualMFADevices = [] } = await iam.send(new ListVirtualMFADevicesCommand({}));
    return Promise.all(
      Users.map(async ({ UserName = '' }): Promise<Plain> => {
        const at = { UserName };
        const { User: { Arn = '', UserId, Path, CreateDate, PermissionsBoundary } = {} } = await iam.send(
          new GetUserCommand(at),
        );
        const { Groups = [] } = await iam.send(new ListGroupsForUserCommand(at));
        const { AttachedPolicies } = await iam.send(new ListAttachedUserPoliciesCommand(at));
        const { PolicyNames = [] } = await iam.send(new ListUserPoliciesCommand(at));
        const { Tags = [] } = await iam.send(new ListUserTagsCommand(at));
        const inline = PolicyNames.map(async (PolicyName) => {
          const { PolicyDocument } = await iam.send(new GetUserPolicyCommand({ ...at, PolicyName }));
          return { PolicyName, PolicyDocument: decoded(PolicyDocument) };
        });
        const self = {
          ...{ UserName, UserId, Arn, Path, CreateDate: iso(CreateDate), Tags },
          GroupList: Groups.map(({ GroupName }) => GroupName),
          AttachedManagedPolicies: AttachedPolicies,
          UserPolicyList: await Promise.all(inline),
          ...(PermissionsBoundary && { PermissionsBoundary }),
        };
        const own = VirtualMFADevices.filter(({ User }) => User?.Arn === Arn);
        const virtualMfaDevices = own.map(({ SerialNumber }) => ({ SerialNumber }));
        const facets = { credentials: rows[UserName], virtualMfaDevices };
        return { arn: Arn, region: 'global', name: UserName, tags: tagsOf(Tags), self, facets };
      }),
    );
  },
};

const groupCase: Case = {
  least: 3,
  read: async ({ iam }) => {
    const { Groups = [] } = await iam.send(new ListGroupsCommand({}));
    return Promise.all(
      Groups.map(async ({ GroupName = '', Arn = '', GroupId, Path, CreateDate }): Promise<Plain> => {
        const at = { GroupName };
        const { AttachedPolicies } = await iam.send(new ListAttachedGroupPoliciesCommand(at));
        const { PolicyNames = [] } = await iam.send(new ListGroupPoliciesCommand(at));
        const inline = PolicyNames.map(async (PolicyName) => {
          const { PolicyDocument } = await iam.send(new GetGroupPolicyCommand({ ...at, PolicyName }));
          return { PolicyName, PolicyDocument: decoded(PolicyDocument) };
        });
        const self = {
          ...{ GroupName, GroupId, Arn, Path, CreateDate: iso(CreateDate) },
          AttachedManagedPolicies: AttachedPolicies,
          GroupPolicyList: await Promise.all(inline),
        };
        return { arn: Arn, region: 'global', name: GroupName, tags: {}, self, facets: {} };
      }),
    );
  },
};

const roleCase: Case = {
  least: 3,
  read: async ({ iam }) => {
    const { Roles = [] } = await iam.send(new ListRolesCommand({}));
    return Promise.all(
      Roles.map(async ({ RoleName = '' }): Promise<Plain> => {
        const at = { RoleName };
        const { Role } = await iam.send(new GetRoleCommand(at));
        const {
          Arn = '',
          RoleId,
          Path,
          CreateDate,
          AssumeRolePolicyDocument,
          RoleLastUsed = {},
        } = Role ?? {};
        const { AttachedPolicies } = await iam.send(new ListAttachedRolePoliciesCommand(at));
        const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand(at));
        const { Tags = [] } = await iam.send(new ListRoleTagsCommand(at));
        const profiles = await iam.send(new ListInstanceProfilesForRoleCommand(at));
        const inline = PolicyNames.map(async (PolicyName) => {
          const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ ...at, PolicyName }));
          return { PolicyName, PolicyDocument: decoded(PolicyDocument) };
        });
        const self = {
          ...{ RoleName, RoleId, Arn, Path, CreateDate: iso(CreateDate), RoleLastUsed, Tags },
          AssumeRolePolicyDocument: decoded(AssumeRolePolicyDocument),
          AttachedManagedPolicies: AttachedPolicies,
          RolePolicyList: await Promise.all(inline),
          InstanceProfileList: profiles.InstanceProfiles?.map((profile) => ({
            InstanceProfileName: profile.InstanceProfileName,
            Arn: profile.Arn,
          })),
        };
        return { arn: Arn, region: 'global', name: RoleName, tags: tagsOf(Tags), self, facets: {} };
      }),
    );
  },
};

export const iamCases: Readonly<Record<string, Case>> = {
  'AWS::IAM::AccessKey': keyCase,
  'AWS::IAM::Group': groupCase,
  'AWS::IAM::ManagedPolicy': policyCase,
  'AWS::IAM::Policy': inlineCase,
  'AWS::IAM::Role': roleCase,
  'AWS::IAM::ServerCertificate': certificateCase,
  'AWS::IAM::User': userCase,
};
