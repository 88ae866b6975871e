/** How Config records what IAM's account details list. Documents come URL-encoded, as from IAM itself. */
import { recipe } from './recipe.ts';

export const user = recipe('AWS::IAM::User', {
  carries: `Arn AttachedManagedPolicies CreateDate GroupList Path PermissionsBoundary UserId UserName
    UserPolicyList`,
  lacks: 'Tags',
});

export const group = recipe('AWS::IAM::Group', {
  carries: 'Arn AttachedManagedPolicies CreateDate GroupId GroupName GroupPolicyList Path',
});

export const role = recipe('AWS::IAM::Role', {
  carries: `Arn AssumeRolePolicyDocument AttachedManagedPolicies CreateDate InstanceProfileList Path
    PermissionsBoundary RoleId RoleLastUsed RoleName RolePolicyList`,
  lacks: 'Tags',
  /** Config records changes, and a use is none: what an item says of it is as old as the last change. */
  self: () => ({ RoleLastUsed: null }),
});

/** What AWS's own policies say is recorded nowhere, though they are in use. */
export const managedPolicy = recipe('AWS::IAM::ManagedPolicy', {
  records: 'AWS::IAM::Policy',
  carries: `Arn AttachmentCount CreateDate DefaultVersionId Description IsAttachable Path
    PermissionsBoundaryUsageCount PolicyId PolicyName PolicyVersionList UpdateDate`,
  facets: { tags: ({ tags }) => tags },
  expects: { PolicyVersionList: 'Document IsDefaultVersion VersionId' },
  partial: 'the policies of AWS',
});
