import { ebsSnapshotNotTooOld } from '../../../rules/ec2/ebs-snapshot-not-too-old.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(ebsSnapshotNotTooOld, {
  pass: {
    'it is as old as it may be': { given: { self: { StartTime: '2026-04-02T00:00:00.000Z' } } },
    'the limit is wider': {
      params: { maxDays: 365 },
      given: { self: { StartTime: '2026-01-01T00:00:00.000Z' } },
    },
  },
  fail: {
    'it is older': {
      given: { self: { StartTime: '2026-04-01T00:00:00.000Z' } },
      because: { 'self.StartTime': '2026-04-01T00:00:00.000Z' },
    },
  },
  unknown: {
    'the date is unreadable': { given: { self: { StartTime: denied } } },
    'AWS leaves the date out': { given: { self: {} } },
  },
});
