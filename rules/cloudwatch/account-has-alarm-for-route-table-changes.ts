import { defineRule } from '../../engine/index.ts';
import { changes } from './events.ts';
import { WATCHED, watched } from './watched.ts';

const CALLS =
  'CreateRoute CreateRouteTable ReplaceRoute ReplaceRouteTableAssociation DeleteRouteTable ' +
  'DeleteRoute DisassociateRouteTable';

export const accountHasAlarmForRouteTableChanges = defineRule({
  id: 'cloudwatch-account-has-alarm-for-route-table-changes',
  title: 'Somebody is told when route tables change',
  severity: 'medium',
  category: 'logging',
  why: 'A changed route sends traffic past inspection, or to somebody who listens.',
  fix: 'On the log group of a trail for all regions, add a metric filter for these calls. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-13',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, changes('ec2.amazonaws.com', CALLS)),
});
