import { alarmHasAlarmAction } from '../../../rules/cloudwatch/alarm-has-alarm-action.ts';
import { denied, testRule } from '../../rule-tester.ts';

const TOPIC = 'arn:aws:sns:eu-west-1:111122223333:alarms';
const self = { AlarmName: 'cpu', AlarmArn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:cpu' };
const given = (AlarmActions: string[], ...compositeAlarms: object[]) => ({
  given: { self: { ...self, AlarmActions }, related: { compositeAlarms } },
});
const composite = (AlarmRule: string, ...AlarmActions: string[]) => ({
  self: { AlarmName: 'any', AlarmArn: `${self.AlarmArn}-any`, AlarmRule, AlarmActions },
  id: { name: 'any' },
});
const NONE = { 'self.AlarmActions': 0 };

testRule(alarmHasAlarmAction, {
  pass: {
    'it tells a topic': given([TOPIC]),
    'it recovers an instance': given(['arn:aws:automate:eu-west-1:ec2:recover']),
    'a composite alarm acts on it': given([], composite('ALARM(cpu) AND ALARM(memory)', TOPIC)),
  },
  fail: {
    'it has none': { ...given([]), because: { ...NONE, 'related.compositeAlarms': [] } },
    'a composite alarm acts on others': {
      ...given([], composite('ALARM(memory)', TOPIC)),
      because: { ...NONE, 'related.compositeAlarms': [] },
    },
    'the composite alarm has none either': {
      ...given([], composite('ALARM(cpu)')),
      because: { ...NONE, 'related.compositeAlarms[any].self.AlarmActions': 0 },
    },
  },
  unknown: {
    'its actions are unreadable': {
      given: { self: { ...self, AlarmActions: denied }, related: { compositeAlarms: [] } },
    },
    'a rule is not understood': given([], composite('AT_LEAST(2, ALARM, (cpu, memory))', TOPIC)),
  },
});
