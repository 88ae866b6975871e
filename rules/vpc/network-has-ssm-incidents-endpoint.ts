import { defineRule } from '../../engine/index.ts';
import { ofOwner } from './owner.ts';
import { hasEndpointFor } from './service-endpoint.ts';

export const networkHasSsmIncidentsEndpoint = defineRule({
  id: 'vpc-network-has-ssm-incidents-endpoint',
  title: 'VPCs reach Incident Manager without the internet',
  severity: 'low',
  category: 'exposure',
  why: 'While a network is cut off, as in an incident, its tools could not report one.',
  fix: 'Create an interface endpoint for ssm-incidents in the VPC.',
  resource: 'AWS::EC2::VPC',
  needs: ['endpoints'],
  check: (vpc) => ofOwner(vpc, () => hasEndpointFor(vpc, 'ssm-incidents')),
});
