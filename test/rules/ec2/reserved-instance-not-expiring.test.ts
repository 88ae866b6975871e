import { reservedInstanceNotExpiring } from '../../../rules/ec2/reserved-instance-not-expiring.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ending = (End: string, State: 'active' | 'retired' = 'active') => ({ self: { State, End } });

testRule(reservedInstanceNotExpiring, {
  pass: {
    'it runs for years': { given: ending('2028-06-01T00:00:00.000Z') },
    'enough days are left for the limit': {
      given: ending('2026-07-10T00:00:00.000Z'),
      params: { minDays: 5 },
    },
  },
  fail: {
    'it ends next week': {
      given: ending('2026-07-08T00:00:00.000Z'),
      because: { 'self.End': '2026-07-08T00:00:00.000Z' },
    },
    'just the days of the limit are left': {
      given: ending('2026-07-31T00:00:00.000Z'),
      because: { 'self.End': '2026-07-31T00:00:00.000Z' },
    },
  },
  unknown: {
    'its end is unreadable': { given: { self: { State: 'active', End: denied } } },
  },
  notApplicable: { 'it has ended': { given: ending('2026-06-01T00:00:00.000Z', 'retired') } },
});
