import { defineRule, field } from '../../engine/index.ts';

export const transitGatewayAutoAcceptDisabled = defineRule({
  id: 'vpc-transit-gateway-auto-accept-disabled',
  title: 'Transit gateways do not accept shared attachments by themselves',
  severity: 'high',
  category: 'exposure',
  why: 'Every account that the gateway is shared with could join its networks to yours, unseen.',
  fix: 'Turn off the automatic acceptance of shared attachments, and accept each one after a look at it.',
  resource: 'AWS::EC2::TransitGateway',
  check: ({ self }) => field(self, 'Options', 'AutoAcceptSharedAttachments').is('disable'),
});
