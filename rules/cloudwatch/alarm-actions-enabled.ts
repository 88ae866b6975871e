import { defineRule, field } from '../../engine/index.ts';

export const alarmActionsEnabled = defineRule({
  id: 'cloudwatch-alarm-actions-enabled',
  title: 'Alarms act when they go off',
  severity: 'high',
  category: 'logging',
  why: 'An alarm whose actions are turned off changes its colour in the console, and tells nobody.',
  fix: 'Enable the actions of the alarm, or delete it if nobody needs it.',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_EnableAlarmActions.html',
  ],
  resource: 'AWS::CloudWatch::Alarm',
  check: ({ self }) => field(self, 'ActionsEnabled').is(true),
});
