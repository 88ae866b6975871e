import { defineRule } from '../../engine/index.ts';
import { ofOwner } from './owner.ts';
import { hasEndpointFor } from './service-endpoint.ts';

export const networkHasSsmEndpoint = defineRule({
  id: 'vpc-network-has-ssm-endpoint',
  title: 'VPCs reach Systems Manager without the internet',
  severity: 'medium',
  category: 'exposure',
  why: 'Instances that are managed by Systems Manager would need a way into the internet only for that.',
  fix: 'Create an interface endpoint for ssm in the VPC.',
  resource: 'AWS::EC2::VPC',
  needs: ['endpoints'],
  check: (vpc) => ofOwner(vpc, () => hasEndpointFor(vpc, 'ssm')),
});
