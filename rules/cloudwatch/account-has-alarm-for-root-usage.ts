import { defineRule } from '../../engine/index.ts';
import { ROOT_USE } from './events.ts';
import { WATCHED, watched } from './watched.ts';

export const accountHasAlarmForRootUsage = defineRule({
  id: 'cloudwatch-account-has-alarm-for-root-usage',
  title: 'Somebody is told when the root user is used',
  severity: 'medium',
  category: 'logging',
  why: 'The root user may do everything, and should do nothing. Each use is planned, or an emergency.',
  fix: 'On the log group of a trail for all regions, add a metric filter for every use of the root user. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-1',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, ROOT_USE),
});
