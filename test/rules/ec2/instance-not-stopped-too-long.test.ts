import { instanceNotStoppedTooLong } from '../../../rules/ec2/instance-not-stopped-too-long.ts';
import { denied, testRule } from '../../rule-tester.ts';

const STOPPED = { State: { Name: 'stopped' }, LaunchTime: '2026-01-01T00:00:00.000Z' } as const;

testRule(instanceNotStoppedTooLong, {
  pass: {
    'it was stopped within the limit': {
      given: { self: { ...STOPPED, StateTransitionReason: 'User initiated (2026-06-20 08:15:00 GMT)' } },
    },
    'it was started within the limit, whoever stopped it': {
      given: { self: { ...STOPPED, LaunchTime: '2026-06-20T08:15:00.000Z' } },
    },
    'the limit is wider': {
      params: { maxDays: 90 },
      given: { self: { ...STOPPED, StateTransitionReason: 'User initiated (2026-05-01 08:15:00 GMT)' } },
    },
  },
  fail: {
    'it was stopped before': {
      given: { self: { ...STOPPED, StateTransitionReason: 'User initiated (2026-05-01 08:15:00 GMT)' } },
      because: {
        'self.LaunchTime': '2026-01-01T00:00:00.000Z',
        'self.StateTransitionReason': '2026-05-01T08:15:00Z',
      },
    },
  },
  unknown: {
    'AWS does not say since when': {
      given: {
        self: { ...STOPPED, StateTransitionReason: 'Server.ScheduledStop: Stopped due to retirement' },
      },
    },
    'AWS gives no reason': { given: { self: { ...STOPPED, StateTransitionReason: '' } } },
    'the state is unreadable': { given: { self: { ...STOPPED, State: denied } } },
  },
  notApplicable: { 'it runs': { given: { self: { State: { Name: 'running' } } } } },
});
