import { accountHasAlarmForIamPolicyChanges } from '../../../rules/cloudwatch/account-has-alarm-for-iam-policy-changes.ts';
import { testRule } from '../../rule-tester.ts';
import { anyOf, blind, UNWATCHED, watching, watchingTogether } from './watching.ts';

const CALLS =
  'DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy PutGroupPolicy PutRolePolicy PutUserPolicy ' +
  'CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion AttachRolePolicy ' +
  'DetachRolePolicy AttachUserPolicy DetachUserPolicy AttachGroupPolicy DetachGroupPolicy';
const OF_IT = '$.eventSource = iam.amazonaws.com';

testRule(accountHasAlarmForIamPolicyChanges, {
  pass: {
    'a filter counts the calls': watching(`{ (${OF_IT}) && (${anyOf(CALLS)}) }`),
    'a filter counts them in another order, and more': watching(
      `{(${anyOf('Other ' + CALLS.split(' ').reverse().join(' '))})&&$.eventName!=Another}`,
    ),
    'a composite alarm tells of it': watchingTogether(`{ ${anyOf(CALLS)} }`),
  },
  fail: {
    'a call is forgotten': {
      ...watching(`{ ${anyOf(CALLS.replace('DetachGroupPolicy', ''))} }`),
      ...UNWATCHED,
    },
    'calls of another service are counted': {
      ...watching(`{ ($.eventSource = sts.amazonaws.com) && (${anyOf(CALLS)}) }`),
      ...UNWATCHED,
    },
  },
  unknown: { 'filters are unreadable': blind() },
});
