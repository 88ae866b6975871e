import { defineRule } from '../../engine/index.ts';
import { changes } from './events.ts';
import { WATCHED, watched } from './watched.ts';

const CALLS = 'StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel PutConfigurationRecorder';

export const accountHasAlarmForConfigChanges = defineRule({
  id: 'cloudwatch-account-has-alarm-for-config-changes',
  title: 'Somebody is told when AWS Config changes',
  severity: 'medium',
  category: 'logging',
  why: 'Without its recorder AWS Config misses what happens next, and its rules go on saying that all is well.',
  fix: 'On the log group of a trail for all regions, add a metric filter for these calls. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-9',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, changes('config.amazonaws.com', CALLS)),
});
