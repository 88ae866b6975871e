import { accountHasAlarmForCloudtrailChanges } from '../../../rules/cloudwatch/account-has-alarm-for-cloudtrail-changes.ts';
import { testRule } from '../../rule-tester.ts';
import { anyOf, blind, UNWATCHED, watching, watchingTogether } from './watching.ts';

const CALLS = 'CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging';
const OF_IT = '$.eventSource = cloudtrail.amazonaws.com';

testRule(accountHasAlarmForCloudtrailChanges, {
  pass: {
    'a filter counts the calls': watching(`{ (${OF_IT}) && (${anyOf(CALLS)}) }`),
    'a filter counts them in another order, and more': watching(
      `{(${anyOf('Other ' + CALLS.split(' ').reverse().join(' '))})&&$.eventName!=Another}`,
    ),
    'a composite alarm tells of it': watchingTogether(`{ ${anyOf(CALLS)} }`),
  },
  fail: {
    'a call is forgotten': {
      ...watching(`{ ${anyOf(CALLS.replace('StopLogging', ''))} }`),
      ...UNWATCHED,
    },
    'calls of another service are counted': {
      ...watching(`{ ($.eventSource = sts.amazonaws.com) && (${anyOf(CALLS)}) }`),
      ...UNWATCHED,
    },
  },
  unknown: { 'filters are unreadable': blind() },
});
