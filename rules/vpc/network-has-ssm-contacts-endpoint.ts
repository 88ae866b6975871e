import { defineRule } from '../../engine/index.ts';
import { ofOwner } from './owner.ts';
import { hasEndpointFor } from './service-endpoint.ts';

export const networkHasSsmContactsEndpoint = defineRule({
  id: 'vpc-network-has-ssm-contacts-endpoint',
  title: 'VPCs reach the contacts of Incident Manager without the internet',
  severity: 'low',
  category: 'exposure',
  why: 'While a network is cut off, as in an incident, its tools could not tell anybody.',
  fix: 'Create an interface endpoint for ssm-contacts in the VPC.',
  resource: 'AWS::EC2::VPC',
  needs: ['endpoints'],
  check: (vpc) => ofOwner(vpc, () => hasEndpointFor(vpc, 'ssm-contacts')),
});
