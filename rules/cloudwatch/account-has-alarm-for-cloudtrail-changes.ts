import { defineRule } from '../../engine/index.ts';
import { changes } from './events.ts';
import { WATCHED, watched } from './watched.ts';

export const accountHasAlarmForCloudtrailChanges = defineRule({
  id: 'cloudwatch-account-has-alarm-for-cloudtrail-changes',
  title: 'Somebody is told when trails change',
  severity: 'medium',
  category: 'logging',
  why: 'Whoever stops a trail does the rest unseen. The alarm is the last thing that the trail tells.',
  fix: 'On the log group of a trail for all regions, add a metric filter for these calls. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-5',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) =>
    watched(
      account,
      changes('cloudtrail.amazonaws.com', 'CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging'),
    ),
});
