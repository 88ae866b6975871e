import { accountHasAlarmForConsoleAuthenticationFailures } from '../../../rules/cloudwatch/account-has-alarm-for-console-authentication-failures.ts';
import { testRule } from '../../rule-tester.ts';
import { blind, UNWATCHED, watching, watchingTogether } from './watching.ts';

const PATTERN = '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }';

testRule(accountHasAlarmForConsoleAuthenticationFailures, {
  pass: {
    'a filter counts them': watching(PATTERN),
    'a filter counts them by the outcome': watching(
      '{ $.eventName = ConsoleLogin && $.responseElements.ConsoleLogin = "Failure" }',
    ),
    'a composite alarm tells of it': watchingTogether(PATTERN),
  },
  fail: {
    'only those of the root user are counted': {
      ...watching(
        '{ $.eventName = ConsoleLogin && $.errorMessage = "Failed authentication" && $.userIdentity.type = Root }',
      ),
      ...UNWATCHED,
    },
    'successes are counted': {
      ...watching('{ $.eventName = ConsoleLogin && $.responseElements.ConsoleLogin = Success }'),
      ...UNWATCHED,
    },
  },
  unknown: { 'filters are unreadable': blind() },
});
