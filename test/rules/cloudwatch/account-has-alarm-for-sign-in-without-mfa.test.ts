import { accountHasAlarmForSignInWithoutMfa } from '../../../rules/cloudwatch/account-has-alarm-for-sign-in-without-mfa.ts';
import { testRule } from '../../rule-tester.ts';
import { blind, UNWATCHED, watching, watchingTogether } from './watching.ts';

const PATTERN = '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }';

testRule(accountHasAlarmForSignInWithoutMfa, {
  pass: {
    'a filter counts them': watching(PATTERN),
    'a filter counts them of users only, when they succeed': watching(
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
    ),
    'a filter counts them by the word No': watching(
      '{ $.eventName = ConsoleLogin && $.additionalEventData.MFAUsed = No }',
    ),
    'a composite alarm tells of it': watchingTogether(PATTERN),
  },
  fail: {
    'sign-ins with MFA are counted': {
      ...watching('{ $.eventName = ConsoleLogin && $.additionalEventData.MFAUsed = Yes }'),
      ...UNWATCHED,
    },
    'only those of the root user are counted': {
      ...watching(
        '{ $.eventName = ConsoleLogin && $.additionalEventData.MFAUsed != Yes && $.userIdentity.type = Root }',
      ),
      ...UNWATCHED,
    },
  },
  unknown: { 'filters are unreadable': blind() },
});
