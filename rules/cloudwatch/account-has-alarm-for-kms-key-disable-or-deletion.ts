import { defineRule } from '../../engine/index.ts';
import { changes } from './events.ts';
import { WATCHED, watched } from './watched.ts';

export const accountHasAlarmForKmsKeyDisableOrDeletion = defineRule({
  id: 'cloudwatch-account-has-alarm-for-kms-key-disable-or-deletion',
  title: 'Somebody is told when KMS keys are disabled or are to be deleted',
  severity: 'medium',
  category: 'logging',
  why: 'What a deleted key has encrypted is lost for good. There are some days to stop it, for those who know of it.',
  fix: 'On the log group of a trail for all regions, add a metric filter for these calls. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-7',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, changes('kms.amazonaws.com', 'DisableKey ScheduleKeyDeletion')),
});
