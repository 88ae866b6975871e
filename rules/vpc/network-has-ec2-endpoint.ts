import { defineRule } from '../../engine/index.ts';
import { ofOwner } from './owner.ts';
import { hasEndpointFor } from './service-endpoint.ts';

export const networkHasEc2Endpoint = defineRule({
  id: 'vpc-network-has-ec2-endpoint',
  revision: 2, // not where another account shares the VPC
  title: 'VPCs reach the EC2 API without the internet',
  severity: 'medium',
  category: 'exposure',
  why: 'Without an endpoint of its own, a VPC needs a way into the internet only to talk to AWS.',
  fix: 'Create an interface endpoint for EC2 in the VPC.',
  resource: 'AWS::EC2::VPC',
  needs: ['endpoints'],
  check: (vpc) => ofOwner(vpc, () => hasEndpointFor(vpc, 'ec2')),
});
