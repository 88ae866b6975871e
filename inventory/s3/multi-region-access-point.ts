import type { Place } from '../call.ts';
import { NothingToAsk } from '../errors.ts';
import { defineResource } from '../resource.ts';
import { s3Control } from './service.ts';

/** There are none in China and GovCloud, and nobody to ask. */
const inputAt = ({ partition, accountId }: Place): { readonly AccountId: string } => {
  if (partition !== 'aws') throw new NothingToAsk(`not offered in ${partition}`);
  return { AccountId: accountId };
};

/**
 * Access points over the buckets of several regions. One region answers for all of them.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiRegionAccessPointRestrictions.html
 */
export const multiRegionAccessPoint = defineResource({
  type: 'AWS::S3::MultiRegionAccessPoint',
  scope: 'global',
  list: s3Control.list('ListMultiRegionAccessPoints', {
    items: 'AccessPoints',
    input: (_, at) => inputAt(at),
    absentWhen: ['NothingToAsk'],
    where: ({ Status }) => Status !== 'DELETING',
    endpoint: { aws: 'us-west-2' },
  }),
  always: [
    'Name',
    'Alias',
    'PublicAccessBlock',
    'PublicAccessBlock.BlockPublicAcls',
    'PublicAccessBlock.IgnorePublicAcls',
    'PublicAccessBlock.BlockPublicPolicy',
    'PublicAccessBlock.RestrictPublicBuckets',
  ],
  id: ({ Name, Alias }, { partition, accountId }) => ({
    arn: `arn:${partition}:s3::${accountId}:accesspoint/${Alias}`,
    name: Name,
    tags: [], // they cannot be tagged
  }),
});
