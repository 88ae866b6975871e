import { defineResource } from '../resource.ts';
import { policyVersions } from './documents.ts';
import { DETAILS, goneWhen, iam } from './service.ts';

/**
 * The customer's policies, and those of AWS that are in use here. AWS has over a thousand of its own;
 * it documents nowhere that it lists the attached ones only, so what the account does not use is left out.
 */
export const managedPolicy = defineResource(
  {
    type: 'AWS::IAM::ManagedPolicy',
    scope: 'global',
    list: iam.list('GetAccountAuthorizationDetails', {
      items: 'Policies',
      input: () => DETAILS,
      parse: ({ PolicyVersionList, ...item }) => ({
        ...item,
        PolicyVersionList: PolicyVersionList && policyVersions(PolicyVersionList),
      }),
      where: ({ Arn, AttachmentCount, PermissionsBoundaryUsageCount }) =>
        !/^arn:[^:]+:iam::aws:/.test(Arn ?? '') ||
        AttachmentCount !== 0 ||
        (PermissionsBoundaryUsageCount ?? 0) > 0,
    }),
    always: [
      'Arn',
      'DefaultVersionId',
      'AttachmentCount',
      'PermissionsBoundaryUsageCount',
      'PolicyVersionList',
      'PolicyVersionList.Document',
      'PolicyVersionList.IsDefaultVersion',
    ],
    id: ({ Arn }) => ({ arn: Arn, name: Arn.slice(Arn.lastIndexOf('/') + 1) }),
  },
  {
    tags: iam.read('ListPolicyTags', {
      input: ({ Arn }) => ({ PolicyArn: Arn }),
      pick: 'Tags',
      emptyMeans: 'gap',
      goneWhen,
    }),
  },
);
