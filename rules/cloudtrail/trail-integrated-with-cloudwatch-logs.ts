import * as z from 'zod';
import { allOf, defineRule, field } from '../../engine/index.ts';
import { ofOwner } from './trail.ts';

export const trailIntegratedWithCloudwatchLogs = defineRule({
  id: 'cloudtrail-trail-integrated-with-cloudwatch-logs',
  title: 'Trails deliver to CloudWatch Logs',
  severity: 'low',
  category: 'logging',
  why: 'Files in a bucket are for looking things up. Alarms need the events within minutes.',
  fix: 'Set a log group and a role for the trail, and see to it that the role may write there.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html',
  ],
  resource: 'AWS::CloudTrail::Trail',
  needs: ['status'],
  params: { maxHours: z.int().positive().default(24).describe('Longest time since the last delivery') },
  check: (trail, { params: { maxHours }, now }) =>
    ofOwner(
      trail,
      allOf(
        field(trail.self, 'CloudWatchLogsLogGroupArn').isPresent(),
        field(trail.facets, 'status', 'LatestCloudWatchLogsDeliveryTime').must(
          `be within the last ${maxHours} hours`,
          (time) => now.getTime() - Date.parse(time) <= maxHours * 3_600_000,
        ),
      ),
    ),
});
