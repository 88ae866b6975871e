import { defineRule } from '../../engine/index.ts';
import { changes } from './events.ts';
import { WATCHED, watched } from './watched.ts';

const CALLS =
  'AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress ' +
  'RevokeSecurityGroupEgress CreateSecurityGroup DeleteSecurityGroup';

export const accountHasAlarmForSecurityGroupChanges = defineRule({
  id: 'cloudwatch-account-has-alarm-for-security-group-changes',
  title: 'Somebody is told when security groups change',
  severity: 'medium',
  category: 'logging',
  why: 'Opening a port to the world takes one call, and scanners find it within minutes.',
  fix: 'On the log group of a trail for all regions, add a metric filter for these calls. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-10',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, changes('ec2.amazonaws.com', CALLS)),
});
