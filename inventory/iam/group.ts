import { defineResource } from '../resource.ts';
import { inlinePolicies } from './documents.ts';
import { DETAILS, iam } from './service.ts';

export const group = defineResource({
  type: 'AWS::IAM::Group',
  scope: 'global',
  list: iam.list('GetAccountAuthorizationDetails', {
    items: 'GroupDetailList',
    input: () => DETAILS,
    parse: ({ GroupPolicyList, ...item }) => ({
      ...item,
      GroupPolicyList: GroupPolicyList && inlinePolicies(GroupPolicyList),
    }),
  }),
  always: [
    'Path',
    'GroupName',
    'Arn',
    'CreateDate',
    'GroupPolicyList',
    'GroupPolicyList.PolicyDocument',
    'AttachedManagedPolicies',
    'AttachedManagedPolicies.PolicyArn',
  ],
  id: ({ GroupName, Arn }) => ({ arn: Arn, name: GroupName, tags: [] }), // groups cannot be tagged
});
