import { accountHasAlarmForConfigChanges } from '../../../rules/cloudwatch/account-has-alarm-for-config-changes.ts';
import { testRule } from '../../rule-tester.ts';
import { anyOf, blind, UNWATCHED, watching, watchingTogether } from './watching.ts';

const CALLS = 'StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel PutConfigurationRecorder';
const OF_IT = '$.eventSource = config.amazonaws.com';

testRule(accountHasAlarmForConfigChanges, {
  pass: {
    'a filter counts the calls': watching(`{ (${OF_IT}) && (${anyOf(CALLS)}) }`),
    'a filter counts them in another order, and more': watching(
      `{(${anyOf('Other ' + CALLS.split(' ').reverse().join(' '))})&&$.eventName!=Another}`,
    ),
    'a composite alarm tells of it': watchingTogether(`{ ${anyOf(CALLS)} }`),
  },
  fail: {
    'a call is forgotten': {
      ...watching(`{ ${anyOf(CALLS.replace('PutConfigurationRecorder', ''))} }`),
      ...UNWATCHED,
    },
    'calls of another service are counted': {
      ...watching(`{ ($.eventSource = sts.amazonaws.com) && (${anyOf(CALLS)}) }`),
      ...UNWATCHED,
    },
  },
  unknown: { 'filters are unreadable': blind() },
});
