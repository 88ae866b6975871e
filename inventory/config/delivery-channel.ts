import { arnAt } from '../arn.ts';
import { defineResource } from '../resource.ts';
import { config } from './service.ts';

/** One a region at most. It has no ARN at AWS, and no tags. */
export const deliveryChannel = defineResource(
  {
    type: 'AWS::Config::DeliveryChannel',
    scope: 'regional',
    list: config.list('DescribeDeliveryChannels', { items: 'DeliveryChannels' }),
    always: ['name', 's3BucketName'],
    id: ({ name }, at) => ({ arn: arnAt(at, 'config', `delivery-channel/${name}`), name, tags: [] }),
  },
  {
    status: config.read('DescribeDeliveryChannelStatus', {
      input: () => ({}),
      pick: 'DeliveryChannelsStatus',
      emptyMeans: 'gap',
      // Missing until the first delivery: then nobody knows whether it will succeed.
      always: ['configHistoryDeliveryInfo', 'configHistoryDeliveryInfo.lastStatus'],
      select: (all, { name }) => all.find((one) => one.name === name),
    }),
  },
);
