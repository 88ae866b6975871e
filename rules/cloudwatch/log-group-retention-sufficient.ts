import * as z from 'zod';
import { anyOf, defineRule, field } from '../../engine/index.ts';

export const logGroupRetentionSufficient = defineRule({
  id: 'cloudwatch-log-group-retention-sufficient',
  title: 'Log groups keep events long enough',
  severity: 'medium',
  category: 'logging',
  why: 'Intruders are often noticed after months. What was logged on the day they came must still be there.',
  fix: 'Set the retention of the log group to a year or more. Exempt groups whose events are exported before they expire.',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html#SettingLogRetention',
  ],
  resource: 'AWS::Logs::LogGroup',
  params: { minDays: z.int().positive().default(365).describe('Shortest retention, in days') },
  check: ({ self }, { params: { minDays } }) =>
    anyOf(
      field(self, 'retentionInDays').isAbsent(), // events never expire
      field(self, 'retentionInDays').isAtLeast(minDays),
    ),
});
