import { defineRule, field } from '../../engine/index.ts';

export const regionBlocksPublicAccess = defineRule({
  id: 'vpc-region-blocks-public-access',
  title: 'Regions block public access to their VPCs',
  severity: 'medium',
  category: 'exposure',
  why: 'One switch keeps the internet out of all VPCs of a region, whatever routes and groups say.',
  fix: 'Set VPC Block Public Access to block-ingress or block-bidirectional, and exclude what is meant to be public.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html'],
  resource: 'AWS::::Region',
  needs: ['vpcBlockPublicAccess'],
  check: ({ facets }) =>
    field(facets, 'vpcBlockPublicAccess', 'InternetGatewayBlockMode').isOneOf(
      'block-bidirectional',
      'block-ingress',
    ),
});
