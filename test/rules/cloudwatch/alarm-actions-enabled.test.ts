import { alarmActionsEnabled } from '../../../rules/cloudwatch/alarm-actions-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(alarmActionsEnabled, {
  pass: { 'they are enabled': { given: { self: { ActionsEnabled: true } } } },
  fail: {
    'they are disabled': {
      given: { self: { ActionsEnabled: false } },
      because: { 'self.ActionsEnabled': false },
    },
  },
  unknown: { 'it is unreadable': { given: { self: { ActionsEnabled: denied } } } },
});
