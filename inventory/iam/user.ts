import { defineResource } from '../resource.ts';
import { childrenOf } from '../service.ts';
import { credentialsOf } from './credential-report.ts';
import { inlinePolicies } from './documents.ts';
import { virtualMfaDevicesOf } from './mfa-devices.ts';
import { DETAILS, goneWhen, iam } from './service.ts';

export const user = defineResource(
  {
    type: 'AWS::IAM::User',
    scope: 'global',
    list: iam.list('GetAccountAuthorizationDetails', {
      items: 'UserDetailList',
      input: () => DETAILS,
      parse: ({ UserPolicyList, Tags = [], ...item }) => ({
        ...item,
        UserPolicyList: inlinePolicies(UserPolicyList),
        Tags,
      }),
    }),
    always: [
      'Path',
      'UserName',
      'Arn',
      'CreateDate',
      'GroupList',
      'UserPolicyList.PolicyDocument',
      'AttachedManagedPolicies',
      'AttachedManagedPolicies.PolicyArn',
      'Tags.Key',
    ],
    id: ({ UserName, Arn, Tags }) => ({ arn: Arn, name: UserName, tags: Tags }),
  },
  {
    credentials: credentialsOf(({ UserName }: { readonly UserName: string }) => UserName),
    /** The virtual ones only. */
    virtualMfaDevices: virtualMfaDevicesOf(({ Arn }: { readonly Arn: string }) => Arn),
  },
);

export const accessKey = defineResource(
  {
    type: 'AWS::IAM::AccessKey',
    scope: 'global',
    list: childrenOf(
      user,
      iam.list('ListAccessKeys', {
        items: 'AccessKeyMetadata',
        input: ({ UserName }) => ({ UserName }),
        goneWhen,
      }),
    ),
    always: ['AccessKeyId', 'UserName', 'Status', 'CreateDate'],
    id: ({ AccessKeyId, UserName }, { partition, accountId }) => ({
      arn: `arn:${partition}:iam::${accountId}:user/${UserName}/access-key/${AccessKeyId}`,
      name: AccessKeyId,
      tags: [],
    }),
  },
  {
    /** Without a `LastUsedDate` the key was never used, as far as AWS remembers (since April 2015). */
    lastUsed: iam.read('GetAccessKeyLastUsed', {
      input: ({ AccessKeyId }) => ({ AccessKeyId }),
      pick: 'AccessKeyLastUsed',
      emptyMeans: 'gap',
      goneWhen,
    }),
  },
);
