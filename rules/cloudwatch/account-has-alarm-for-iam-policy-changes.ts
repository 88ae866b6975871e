import { defineRule } from '../../engine/index.ts';
import { changes } from './events.ts';
import { WATCHED, watched } from './watched.ts';

const CALLS =
  'DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy PutGroupPolicy PutRolePolicy PutUserPolicy ' +
  'CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion AttachRolePolicy ' +
  'DetachRolePolicy AttachUserPolicy DetachUserPolicy AttachGroupPolicy DetachGroupPolicy';

export const accountHasAlarmForIamPolicyChanges = defineRule({
  id: 'cloudwatch-account-has-alarm-for-iam-policy-changes',
  title: 'Somebody is told when IAM policies change',
  severity: 'medium',
  category: 'logging',
  why: 'One changed policy makes an administrator of anybody. The change must not be found by chance months later.',
  fix: 'On the log group of a trail for all regions, add a metric filter for these calls. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-4',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, changes('iam.amazonaws.com', CALLS)),
});
