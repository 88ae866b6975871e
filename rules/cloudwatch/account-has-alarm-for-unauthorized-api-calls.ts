import { defineRule } from '../../engine/index.ts';
import { DENIED_CALLS } from './events.ts';
import { WATCHED, watched } from './watched.ts';

export const accountHasAlarmForUnauthorizedApiCalls = defineRule({
  id: 'cloudwatch-account-has-alarm-for-unauthorized-api-calls',
  title: 'Somebody is told when calls are denied',
  severity: 'medium',
  category: 'logging',
  why: 'Who tries stolen keys does not know what they open. The denied calls give him away.',
  fix: 'On the log group of a trail for all regions, add a metric filter for denied calls. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-2',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, DENIED_CALLS),
});
