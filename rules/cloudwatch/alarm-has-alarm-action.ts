import { anyOf, count, defineRule, looksAt, some } from '../../engine/index.ts';

export const alarmHasAlarmAction = defineRule({
  id: 'cloudwatch-alarm-has-alarm-action',
  title: 'Alarms have an action for when they go off',
  severity: 'high',
  category: 'logging',
  why: 'Nobody looks at the console at the moment when an alarm goes off that has no action.',
  fix: 'Add an action for the state ALARM, such as an SNS topic that somebody reads.',
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html'],
  resource: 'AWS::CloudWatch::Alarm',
  needs: ['compositeAlarms'],
  check: ({ self, related }) =>
    anyOf(
      count(self, 'AlarmActions').isAtLeast(1),
      some(related, 'compositeAlarms')
        .where((composite) => looksAt(composite.self, self))
        .must('act on its state', (composite) => count(composite.self, 'AlarmActions').isAtLeast(1)),
    ),
});
