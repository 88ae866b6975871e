import { ebsVolumeHasSnapshot } from '../../../rules/ec2/ebs-volume-has-snapshot.ts';
import { denied, testRule } from '../../rule-tester.ts';

const snapshot = (State: 'completed' | 'error' | 'pending', name = 'snap-1') => ({
  id: { name },
  self: { SnapshotId: name, State },
});

testRule(ebsVolumeHasSnapshot, {
  pass: {
    'one of its snapshots is completed': {
      given: { related: { snapshots: [snapshot('error'), snapshot('completed', 'snap-2')] } },
    },
    'another one is unreadable': { given: { related: { snapshots: [snapshot('completed'), denied] } } },
  },
  fail: {
    'it has none': { given: { related: { snapshots: [] } }, because: { 'related.snapshots': [] } },
    'its only one failed': {
      given: { related: { snapshots: [snapshot('error')] } },
      because: { 'related.snapshots[snap-1].self.State': 'error' },
    },
    'its first one is being made': {
      given: { related: { snapshots: [snapshot('pending')] } },
      because: { 'related.snapshots[snap-1].self.State': 'pending' },
    },
  },
  unknown: {
    'the snapshots could not be listed': { given: { related: { snapshots: denied } } },
    'the state is not told': { given: { related: { snapshots: [{ self: { State: denied } }] } } },
  },
});
