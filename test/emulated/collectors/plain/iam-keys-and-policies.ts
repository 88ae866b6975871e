import {
  GetAccessKeyLastUsedCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  ListAccessKeysCommand,
  ListPoliciesCommand,
  ListPolicyTagsCommand,
  ListPolicyVersionsCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import { documentOf, gapOf, iso, tagsOf, type Case, type Plain } from './plain.ts';

const DETAILS = 'iam:GetAccountAuthorizationDetails';

export const keyCase: Case = {
  least: 3,
  read: async ({ iam, accountId }) => {
    const { Users = [] } = await iam.send(new ListUsersCommand({}));
    const families = Users.map(async ({ UserName = '' }): Promise<Plain[]> => {
      const { AccessKeyMetadata = [] } = await iam.send(new ListAccessKeysCommand({ UserName }));
      return Promise.all(
        AccessKeyMetadata.map(async ({ AccessKeyId = '', Status, CreateDate }) => {
          const used = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }));
          const { LastUsedDate, ...where } = used.AccessKeyLastUsed ?? {};
          const lastUsed = { ...where, ...(LastUsedDate && { LastUsedDate: iso(LastUsedDate) }) };
          return {
            arn: `arn:aws:iam::${accountId}:user/${UserName}/access-key/${AccessKeyId}`,
            region: 'global',
            name: AccessKeyId,
            tags: {},
            self: { AccessKeyId, UserName, Status, CreateDate: iso(CreateDate) },
            facets: { lastUsed },
          };
        }),
      );
    });
    return (await Promise.all(families)).flat();
  },
};

export const policyCase: Case = {
  least: 2,
  read: async ({ iam }) => {
    const { Policies = [] } = await iam.send(new ListPoliciesCommand({ Scope: 'Local' }));
    return Promise.all(
      Policies.map(async ({ Arn: PolicyArn = '' }): Promise<Plain> => {
        const at = { PolicyArn };
        const { Policy = {} } = await iam.send(new GetPolicyCommand(at));
        const { Arn, Path, DefaultVersionId, AttachmentCount } = Policy;
        const { PolicyName, IsAttachable, Description = '', CreateDate, UpdateDate } = Policy;
        const { Versions = [] } = await iam.send(new ListPolicyVersionsCommand(at));
        const versions = Versions.map(async ({ VersionId }) => {
          const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ ...at, VersionId }));
          const { Document = '', IsDefaultVersion, CreateDate: made } = PolicyVersion ?? {};
          // AWS encodes it here too; moto does not.
          const text = Document.startsWith('{') ? Document : decodeURIComponent(Document);
          return { VersionId, IsDefaultVersion, Document: documentOf(text), CreateDate: iso(made) };
        });
        const { Tags = [] } = await iam.send(new ListPolicyTagsCommand(at));
        return {
          arn: PolicyArn,
          region: 'global',
          name: PolicyName,
          tags: tagsOf(Tags),
          // In the details of an account moto leaves out PolicyName and PolicyId: nothing of ours depends on them.
          self: {
            ...{ Arn, Path, DefaultVersionId, AttachmentCount },
            // moto does not count boundaries, as AWS always does.
            PermissionsBoundaryUsageCount: gapOf(DETAILS, 'NotReported: PermissionsBoundaryUsageCount'),
            ...{ IsAttachable, Description },
            ...{ CreateDate: iso(CreateDate), UpdateDate: iso(UpdateDate) },
            PolicyVersionList: await Promise.all(versions),
          },
          facets: { tags: Tags },
        };
      }),
    );
  },
};
