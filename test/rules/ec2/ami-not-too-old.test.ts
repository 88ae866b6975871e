import { amiNotTooOld } from '../../../rules/ec2/ami-not-too-old.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(amiNotTooOld, {
  pass: {
    'it is as old as it may be': { given: { self: { CreationDate: '2026-04-02T00:00:00.000Z' } } },
    'the limit is wider': {
      params: { maxDays: 365 },
      given: { self: { CreationDate: '2026-01-01T00:00:00.000Z' } },
    },
  },
  fail: {
    'it is older': {
      given: { self: { CreationDate: '2026-04-01T00:00:00.000Z' } },
      because: { 'self.CreationDate': '2026-04-01T00:00:00.000Z' },
    },
  },
  unknown: {
    'the date is unreadable': { given: { self: { CreationDate: denied } } },
    'the date makes no sense': { given: { self: { CreationDate: 'yesterday' } } },
    'AWS leaves the date out': { given: { self: {} } },
  },
});
