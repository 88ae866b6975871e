import { defineRule } from '../../engine/index.ts';
import { changes } from './events.ts';
import { WATCHED, watched } from './watched.ts';

const CALLS =
  'CreateCustomerGateway DeleteCustomerGateway AttachInternetGateway CreateInternetGateway ' +
  'DeleteInternetGateway DetachInternetGateway';

export const accountHasAlarmForNetworkGatewayChanges = defineRule({
  id: 'cloudwatch-account-has-alarm-for-network-gateway-changes',
  title: 'Somebody is told when gateways of networks change',
  severity: 'medium',
  category: 'logging',
  why: 'A gateway is the way out of a network, and in. A new one may lead past every firewall.',
  fix: 'On the log group of a trail for all regions, add a metric filter for these calls. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-12',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, changes('ec2.amazonaws.com', CALLS)),
});
