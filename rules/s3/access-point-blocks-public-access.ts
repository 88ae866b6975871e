import { allOf, defineRule, field } from '../../engine/index.ts';
import { BLOCKS } from './public-access.ts';

export const accessPointBlocksPublicAccess = defineRule({
  id: 's3-access-point-blocks-public-access',
  title: 'S3 access points block public access',
  severity: 'critical',
  category: 'exposure',
  why: 'One careless policy on the access point is enough to publish what is behind it. The four settings overrule it.',
  fix: 'Create the access point anew with all four Block Public Access settings on: they cannot be changed later.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html'],
  resource: 'AWS::S3::AccessPoint',
  needs: ['publicAccessBlock'],
  check: ({ facets }) =>
    allOf(...BLOCKS.map((setting) => field(facets, 'publicAccessBlock', setting).is(true))),
});
