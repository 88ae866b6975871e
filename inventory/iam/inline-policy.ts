import { defineResource } from '../resource.ts';
import { partsOf } from '../service.ts';
import { group } from './group.ts';
import { role } from './role.ts';
import { user } from './user.ts';

/** A name holds letters, digits and `+=,.@_-`: https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html */
const escaped = (name: string): string => name.replaceAll(/[^\w+=,.@-]/gu, encodeURIComponent);

/** The policies inside of users, groups and roles: each a resource. AWS gives them no ARN; ours begins with the owner's. */
export const inlinePolicy = defineResource({
  type: 'AWS::IAM::Policy',
  scope: 'global',
  list: partsOf([group, role, user], (owner) => {
    const policies =
      'GroupPolicyList' in owner
        ? owner.GroupPolicyList
        : 'RolePolicyList' in owner
          ? owner.RolePolicyList
          : owner.UserPolicyList;
    return policies.map(({ PolicyName, PolicyDocument }) => ({
      ...{ PolicyName, PolicyDocument, ownerArn: owner.Arn },
    }));
  }),
  always: ['PolicyName', 'PolicyDocument', 'ownerArn'],
  id: ({ PolicyName, ownerArn }) => ({
    arn: `${ownerArn}/policy/${escaped(PolicyName)}`,
    name: PolicyName,
    tags: [], // inline policies cannot be tagged
  }),
});
