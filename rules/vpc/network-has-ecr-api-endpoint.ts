import { defineRule } from '../../engine/index.ts';
import { ofOwner } from './owner.ts';
import { hasEndpointFor } from './service-endpoint.ts';

export const networkHasEcrApiEndpoint = defineRule({
  id: 'vpc-network-has-ecr-api-endpoint',
  title: 'VPCs reach the ECR API without the internet',
  severity: 'medium',
  category: 'exposure',
  why: 'To log in to a registry, containers need the API of ECR; without an endpoint they need a way into the internet.',
  fix: 'Create an interface endpoint for ecr.api in the VPC.',
  resource: 'AWS::EC2::VPC',
  needs: ['endpoints'],
  check: (vpc) => ofOwner(vpc, () => hasEndpointFor(vpc, 'ecr.api')),
});
