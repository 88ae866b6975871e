import { defineRule, field } from '../../engine/index.ts';

export const endpointServiceAcceptanceRequired = defineRule({
  id: 'vpc-endpoint-service-acceptance-required',
  title: 'Endpoint services ask before they let somebody in',
  severity: 'medium',
  category: 'exposure',
  why: 'Whoever may see the service connects to it from a VPC of theirs, and nobody here hears of it.',
  fix: 'Require acceptance for the endpoint service, and accept connections one by one.',
  references: ['https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html'],
  resource: 'AWS::EC2::VPCEndpointService',
  check: ({ self }) => field(self, 'AcceptanceRequired').is(true),
});
