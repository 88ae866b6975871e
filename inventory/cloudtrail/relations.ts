import { relate } from '../relate.ts';

/** All of the account in the home region of the trail: its log group is there, and what watches it. */
const ofHome = { by: 'id.region', on: 'id.region' } as const;

export const cloudtrailRelations = {
  'AWS::CloudTrail::Trail': relate('AWS::CloudTrail::Trail', ({ many, one }) => ({
    alarms: many('AWS::CloudWatch::Alarm', ofHome),
    bucket: one('AWS::S3::Bucket', { by: 'S3BucketName', on: 'Name', within: 'organization' }),
    compositeAlarms: many('AWS::CloudWatch::CompositeAlarm', ofHome),
    metricFilters: many('AWS::Logs::MetricFilter', ofHome),
  })),
} as const;
