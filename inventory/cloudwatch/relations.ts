import { relate } from '../relate.ts';

/** CloudWatch sends to topics of the alarm's region only. Those of other accounts are not among ours. */
const topics = { by: 'AlarmActions', on: 'TopicArn' } as const;

export const cloudwatchRelations = {
  'AWS::CloudWatch::Alarm': relate('AWS::CloudWatch::Alarm', ({ many }) => ({
    compositeAlarms: many('AWS::CloudWatch::CompositeAlarm', { by: 'id.region', on: 'id.region' }),
    topics: many('AWS::SNS::Topic', topics),
  })),
  'AWS::CloudWatch::CompositeAlarm': relate('AWS::CloudWatch::CompositeAlarm', ({ many }) => ({
    topics: many('AWS::SNS::Topic', topics),
  })),
} as const;
