import { accountHasAlarmForRootUsage } from '../../../rules/cloudwatch/account-has-alarm-for-root-usage.ts';
import { testRule } from '../../rule-tester.ts';
import { blind, UNWATCHED, watching, watchingTogether } from './watching.ts';

const PATTERN =
  '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }';

testRule(accountHasAlarmForRootUsage, {
  pass: {
    'a filter counts them': watching(PATTERN),
    'a filter counts them in another order': watching(
      '{($.eventType!=AwsServiceEvent)&&($.userIdentity.invokedBy NOT EXISTS)&&($.userIdentity.type=Root)}',
    ),
    'a filter counts them with all that services do for it': watching('{ $.userIdentity.type = Root }'),
    'a composite alarm tells of it': watchingTogether(PATTERN),
  },
  fail: {
    'only sign-ins are counted': {
      ...watching('{ $.userIdentity.type = Root && $.eventName = ConsoleLogin }'),
      ...UNWATCHED,
    },
    'what services do for it is counted': {
      ...watching('{ $.userIdentity.type = Root && $.userIdentity.invokedBy = * }'),
      ...UNWATCHED,
    },
  },
  unknown: { 'filters are unreadable': blind() },
});
