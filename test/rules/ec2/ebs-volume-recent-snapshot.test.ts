import { ebsVolumeRecentSnapshot } from '../../../rules/ec2/ebs-volume-recent-snapshot.ts';
import { denied, testRule } from '../../rule-tester.ts';

const OLD = { CreateTime: '2026-01-01T00:00:00.000Z' };
const snapshot = (day: string, State: 'completed' | 'pending' = 'completed') => ({
  id: { name: 'snap-1' },
  self: { SnapshotId: 'snap-1', State, StartTime: `2026-${day}T00:00:00.000Z` },
});

testRule(ebsVolumeRecentSnapshot, {
  pass: {
    'the newest snapshot is recent': {
      given: { self: OLD, related: { snapshots: [snapshot('05-01'), snapshot('06-24')] } },
    },
    'the limit is wider': {
      params: { maxDays: 90 },
      given: { self: OLD, related: { snapshots: [snapshot('05-01')] } },
    },
  },
  fail: {
    'the newest snapshot is old': {
      given: { self: OLD, related: { snapshots: [snapshot('06-23')] } },
      because: { 'related.snapshots[snap-1].self.StartTime': '2026-06-23T00:00:00.000Z' },
    },
    'there is none': {
      given: { self: OLD, related: { snapshots: [] } },
      because: { 'related.snapshots': [] },
    },
    'the recent one is not completed': {
      given: { self: OLD, related: { snapshots: [snapshot('06-30', 'pending')] } },
      because: { 'related.snapshots': [] },
    },
  },
  unknown: {
    'the snapshots could not be listed': { given: { self: OLD, related: { snapshots: denied } } },
    'the age of the volume is unreadable': {
      given: { self: { CreateTime: denied }, related: { snapshots: [] } },
    },
  },
  notApplicable: {
    'the volume is new': {
      given: { self: { CreateTime: '2026-06-24T00:00:00.000Z' }, related: { snapshots: [] } },
    },
  },
});
