import { instanceNotTooOld } from '../../../rules/ec2/instance-not-too-old.ts';
import { denied, testRule } from '../../rule-tester.ts';

const RUNNING = { State: { Name: 'running' } } as const;

testRule(instanceNotTooOld, {
  pass: {
    'it runs as long as it may': { given: { self: { ...RUNNING, LaunchTime: '2026-01-02T00:00:00.000Z' } } },
    'the limit is wider': {
      params: { maxDays: 365 },
      given: { self: { ...RUNNING, LaunchTime: '2026-01-01T00:00:00.000Z' } },
    },
  },
  fail: {
    'it runs for longer': {
      given: { self: { ...RUNNING, LaunchTime: '2026-01-01T00:00:00.000Z' } },
      because: { 'self.LaunchTime': '2026-01-01T00:00:00.000Z' },
    },
  },
  unknown: {
    'the time of its start is unreadable': { given: { self: { ...RUNNING, LaunchTime: denied } } },
    'the state is unreadable': {
      given: { self: { State: denied, LaunchTime: '2026-01-01T00:00:00.000Z' } },
    },
  },
  notApplicable: {
    'it is stopped': {
      given: { self: { State: { Name: 'stopped' }, LaunchTime: '2026-01-01T00:00:00.000Z' } },
    },
  },
});
