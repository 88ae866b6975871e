import { logGroupRetentionSufficient } from '../../../rules/cloudwatch/log-group-retention-sufficient.ts';
import { denied, testRule } from '../../rule-tester.ts';

const days = (retentionInDays: number) => ({ given: { self: { retentionInDays } } });

testRule(logGroupRetentionSufficient, {
  pass: {
    'events are kept for a year': days(365),
    'events never expire': { given: { self: {} } },
    '30 days are enough': { params: { minDays: 30 }, ...days(30) },
  },
  fail: { 'events are kept for half a year': { ...days(180), because: { 'self.retentionInDays': 180 } } },
  unknown: { 'the retention is unreadable': { given: { self: { retentionInDays: denied } } } },
});
