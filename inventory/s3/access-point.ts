import type { Place } from '../call.ts';
import { parsePolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { s3Control } from './service.ts';

const goneWhen = ['NoSuchAccessPoint'];
const input = ({ Name }: { readonly Name: string }, { accountId }: Place) => ({ AccountId: accountId, Name });

/**
 * The access points that the account owns, in the region of their buckets; a bucket may be another account's.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_ListAccessPoints.html
 */
export const accessPoint = defineResource(
  {
    type: 'AWS::S3::AccessPoint',
    scope: 'regional',
    list: s3Control.list('ListAccessPoints', {
      items: 'AccessPointList',
      input: (_, { accountId }) => ({ AccountId: accountId }),
    }),
    always: ['Name', 'AccessPointArn', 'Bucket', 'NetworkOrigin'],
    id: ({ Name, AccessPointArn }) => ({ arn: AccessPointArn, name: Name }),
  },
  {
    publicAccessBlock: s3Control.read('GetAccessPoint', {
      input,
      pick: 'PublicAccessBlockConfiguration',
      emptyMeans: 'gap',
      always: ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'],
      goneWhen,
    }),
    policy: s3Control.read('GetAccessPointPolicy', {
      input,
      pick: 'Policy',
      emptyMeans: 'gap',
      absentWhen: ['NoSuchAccessPointPolicy'],
      goneWhen,
      parse: parsePolicy,
    }),
    tags: s3Control.read('ListTagsForResource', {
      input: ({ AccessPointArn }, { accountId }) => ({ AccountId: accountId, ResourceArn: AccessPointArn }),
      pick: 'Tags',
      emptyMeans: 'gap',
      goneWhen,
    }),
  },
);
