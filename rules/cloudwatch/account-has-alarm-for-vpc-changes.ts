import { defineRule } from '../../engine/index.ts';
import { changes } from './events.ts';
import { WATCHED, watched } from './watched.ts';

const CALLS =
  'CreateVpc DeleteVpc ModifyVpcAttribute AcceptVpcPeeringConnection CreateVpcPeeringConnection ' +
  'DeleteVpcPeeringConnection RejectVpcPeeringConnection';

export const accountHasAlarmForVpcChanges = defineRule({
  id: 'cloudwatch-account-has-alarm-for-vpc-changes',
  title: 'Somebody is told when VPCs change',
  severity: 'medium',
  category: 'logging',
  why: 'A new peering connection joins two networks that were kept apart for a reason.',
  fix: 'On the log group of a trail for all regions, add a metric filter for these calls. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-14',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, changes('ec2.amazonaws.com', CALLS)),
});
