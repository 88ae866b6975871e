import { defineResource } from '../resource.ts';
import { inlinePolicies, trustPolicy } from './documents.ts';
import { DETAILS, iam } from './service.ts';

export const role = defineResource({
  type: 'AWS::IAM::Role',
  scope: 'global',
  list: iam.list('GetAccountAuthorizationDetails', {
    items: 'RoleDetailList',
    input: () => DETAILS,
    parse: ({ AssumeRolePolicyDocument, RolePolicyList, InstanceProfileList, Tags = [], ...item }) => ({
      ...item,
      AssumeRolePolicyDocument: trustPolicy(AssumeRolePolicyDocument),
      RolePolicyList: RolePolicyList && inlinePolicies(RolePolicyList),
      // They repeat this role, documents and all: their names are enough.
      InstanceProfileList: InstanceProfileList?.map(({ InstanceProfileName, Arn }) => ({
        InstanceProfileName,
        Arn,
      })),
      Tags,
    }),
  }),
  always: [
    'Path',
    'RoleName',
    'Arn',
    'CreateDate',
    'AssumeRolePolicyDocument',
    'RolePolicyList',
    'RolePolicyList.PolicyDocument',
    'AttachedManagedPolicies',
    'AttachedManagedPolicies.PolicyArn',
    'RoleLastUsed',
    'Tags.Key',
  ],
  id: ({ RoleName, Arn, Tags }) => ({ arn: Arn, name: RoleName, tags: Tags }),
});
