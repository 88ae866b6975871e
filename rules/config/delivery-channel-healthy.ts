import { defineRule, field, not } from '../../engine/index.ts';

export const deliveryChannelHealthy = defineRule({
  id: 'config-delivery-channel-healthy',
  title: 'AWS Config delivers the history that it records',
  severity: 'medium',
  category: 'logging',
  why: 'A history that does not reach its bucket is missing when it is asked for, and nobody notices before.',
  fix: 'See the error of the last delivery, and let Config write to the bucket of the channel and use its key.',
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html'],
  resource: 'AWS::Config::DeliveryChannel',
  needs: ['status'],
  check: ({ facets }) =>
    not(field(facets, 'status', 'configHistoryDeliveryInfo', 'lastStatus').is('Failure')),
});
