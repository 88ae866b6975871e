import { defineRule } from '../../engine/index.ts';
import { SIGN_INS_WITHOUT_MFA } from './events.ts';
import { WATCHED, watched } from './watched.ts';

export const accountHasAlarmForSignInWithoutMfa = defineRule({
  id: 'cloudwatch-account-has-alarm-for-sign-in-without-mfa',
  title: 'Somebody is told when users sign in without MFA',
  severity: 'medium',
  category: 'logging',
  why: 'A password alone can be stolen. A sign-in with nothing else may be that of a thief.',
  fix: 'On the log group of a trail for all regions, add a metric filter for console sign-ins without MFA. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-3',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, SIGN_INS_WITHOUT_MFA),
});
