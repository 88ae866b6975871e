import { defineRule } from '../../engine/index.ts';
import { FAILED_SIGN_INS } from './events.ts';
import { WATCHED, watched } from './watched.ts';

export const accountHasAlarmForConsoleAuthenticationFailures = defineRule({
  id: 'cloudwatch-account-has-alarm-for-console-authentication-failures',
  title: 'Somebody is told when sign-ins to the console fail',
  severity: 'medium',
  category: 'logging',
  why: 'Many failed sign-ins are somebody who guesses passwords. Who sees them at once can stop him before he guesses right.',
  fix: 'On the log group of a trail for all regions, add a metric filter for failed console sign-ins. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-6',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, FAILED_SIGN_INS),
});
