import { allOf, defineRule, field } from '../../engine/index.ts';
import { BLOCKS } from './public-access.ts';

export const multiRegionAccessPointBlocksPublicAccess = defineRule({
  id: 's3-multi-region-access-point-blocks-public-access',
  title: 'S3 Multi-Region Access Points block public access',
  severity: 'high',
  category: 'exposure',
  why: 'One careless policy publishes what is behind it in all regions at once. The four settings overrule it.',
  fix: 'Create the access point anew with all four Block Public Access settings on: they cannot be changed later.',
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/multi-region-access-point-block-public-access.html',
  ],
  resource: 'AWS::S3::MultiRegionAccessPoint',
  check: ({ self }) => allOf(...BLOCKS.map((setting) => field(self, 'PublicAccessBlock', setting).is(true))),
});
