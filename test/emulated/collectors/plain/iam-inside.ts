import {
  GetGroupPolicyCommand,
  GetRolePolicyCommand,
  GetUserPolicyCommand,
  ListGroupPoliciesCommand,
  ListGroupsCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
  ListServerCertificatesCommand,
  ListUserPoliciesCommand,
  ListUsersCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { documentOf, gapOf, json, type Case, type Plain } from './plain.ts';

/** A policy inside of an identity, its document URL-encoded. */
const inside = (ownerArn: string, PolicyName: string, text = ''): Plain => ({
  ...{ arn: `${ownerArn}/policy/${PolicyName}`, region: 'global', name: PolicyName, tags: {}, facets: {} },
  self: { PolicyName, PolicyDocument: documentOf(decodeURIComponent(text)), ownerArn },
});

async function ofGroups(iam: IAMClient): Promise<readonly Plain[]> {
  const { Groups = [] } = await iam.send(new ListGroupsCommand({}));
  const families = Groups.map(async ({ GroupName, Arn = '' }) => {
    const { PolicyNames = [] } = await iam.send(new ListGroupPoliciesCommand({ GroupName }));
    return PolicyNames.map(async (PolicyName) => {
      const { PolicyDocument } = await iam.send(new GetGroupPolicyCommand({ GroupName, PolicyName }));
      return inside(Arn, PolicyName, PolicyDocument);
    });
  });
  return Promise.all((await Promise.all(families)).flat());
}

async function ofRoles(iam: IAMClient): Promise<readonly Plain[]> {
  const { Roles = [] } = await iam.send(new ListRolesCommand({}));
  const families = Roles.map(async ({ RoleName, Arn = '' }) => {
    const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
    return PolicyNames.map(async (PolicyName) => {
      const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
      return inside(Arn, PolicyName, PolicyDocument);
    });
  });
  return Promise.all((await Promise.all(families)).flat());
}

async function ofUsers(iam: IAMClient): Promise<readonly Plain[]> {
  const { Users = [] } = await iam.send(new ListUsersCommand({}));
  const families = Users.map(async ({ UserName, Arn = '' }) => {
    const { PolicyNames = [] } = await iam.send(new ListUserPoliciesCommand({ UserName }));
    return PolicyNames.map(async (PolicyName) => {
      const { PolicyDocument } = await iam.send(new GetUserPolicyCommand({ UserName, PolicyName }));
      return inside(Arn, PolicyName, PolicyDocument);
    });
  });
  return Promise.all((await Promise.all(families)).flat());
}

export const inlineCase: Case = {
  least: 3,
  read: async ({ iam }) => [...(await ofGroups(iam)), ...(await ofRoles(iam)), ...(await ofUsers(iam))],
};

export const certificateCase: Case = {
  least: 2,
  blind: ['tags'], // moto knows no tags of certificates
  read: async ({ iam }) => {
    const { ServerCertificateMetadataList = [] } = await iam.send(new ListServerCertificatesCommand({}));
    return ServerCertificateMetadataList.map((one) => ({
      ...{ arn: one.Arn ?? '', region: 'global', name: one.ServerCertificateName, facets: {} },
      ...{ tags: gapOf('iam:ListServerCertificateTags', 'Unreadable: HTTP 500'), self: json(one) },
    }));
  },
};
