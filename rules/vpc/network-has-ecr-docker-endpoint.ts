import { defineRule } from '../../engine/index.ts';
import { ofOwner } from './owner.ts';
import { hasEndpointFor } from './service-endpoint.ts';

export const networkHasEcrDockerEndpoint = defineRule({
  id: 'vpc-network-has-ecr-docker-endpoint',
  title: 'VPCs pull images without the internet',
  severity: 'medium',
  category: 'exposure',
  why: 'Every image is then pulled through a way into the internet, which serves attackers just as well.',
  fix: 'Create an interface endpoint for ecr.dkr in the VPC.',
  resource: 'AWS::EC2::VPC',
  needs: ['endpoints'],
  check: (vpc) => ofOwner(vpc, () => hasEndpointFor(vpc, 'ecr.dkr')),
});
