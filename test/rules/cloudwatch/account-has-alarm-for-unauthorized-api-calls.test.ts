import { accountHasAlarmForUnauthorizedApiCalls } from '../../../rules/cloudwatch/account-has-alarm-for-unauthorized-api-calls.ts';
import { testRule } from '../../rule-tester.ts';
import { blind, UNWATCHED, watching, watchingTogether } from './watching.ts';

const PATTERN = '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }';

testRule(accountHasAlarmForUnauthorizedApiCalls, {
  pass: {
    'a filter counts them': watching(PATTERN),
    'a filter counts them as the benchmark leaves some out': watching(
      '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") && ($.sourceIPAddress!="delivery.logs.amazonaws.com") && ($.eventName!="HeadBucket") }',
    ),
    'a composite alarm tells of it': watchingTogether(PATTERN),
  },
  fail: {
    'one spelling is forgotten': {
      ...watching('{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied") }'),
      ...UNWATCHED,
    },
    'a call is left out': {
      ...watching(
        '{ ($.errorCode = "*UnauthorizedOperation" || $.errorCode = "AccessDenied*") && $.eventName != "GetObject" }',
      ),
      ...UNWATCHED,
    },
  },
  unknown: { 'filters are unreadable': blind() },
});
