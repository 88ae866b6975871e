import { defineRule } from '../../engine/index.ts';
import { changes } from './events.ts';
import { WATCHED, watched } from './watched.ts';

const CALLS =
  'CreateNetworkAcl CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry ' +
  'ReplaceNetworkAclEntry ReplaceNetworkAclAssociation';

export const accountHasAlarmForNetworkAclChanges = defineRule({
  id: 'cloudwatch-account-has-alarm-for-network-acl-changes',
  title: 'Somebody is told when network ACLs change',
  severity: 'medium',
  category: 'logging',
  why: 'A single entry opens all subnets of an ACL, or cuts them off. Both should be known before the first complaint.',
  fix: 'On the log group of a trail for all regions, add a metric filter for these calls. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-11',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, changes('ec2.amazonaws.com', CALLS)),
});
