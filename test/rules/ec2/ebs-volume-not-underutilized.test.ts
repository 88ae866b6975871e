import { ebsVolumeNotUnderutilized } from '../../../rules/ec2/ebs-volume-not-underutilized.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { onDays } from '../metrics/on-days.ts';

const USED = {
  State: 'in-use',
  CreateTime: '2026-01-01T00:00:00.000Z',
  VolumeType: 'gp2',
  Size: 100,
} as const;
const volume = (reads: readonly number[], writes: readonly number[]) => ({
  self: USED,
  facets: { operations: { VolumeReadOps: onDays(reads), VolumeWriteOps: onDays(writes) } },
});
const of = (because: unknown) => ({ 'facets.operations': because });

testRule(ebsVolumeNotUnderutilized, {
  pass: {
    'it is read and written': { given: volume([500, 700], [800, 10]) },
    'it is only written': { given: volume([0, 0], [100, 100]) },
    'reads and writes together are enough': { given: volume([60], [40]) },
    'writes were recorded on another day': {
      given: {
        ...volume([], [150]),
        facets: {
          operations: { VolumeReadOps: [{ Day: '2026-06-20', Value: 50 }], VolumeWriteOps: onDays([150]) },
        },
      },
    },
    'nothing is asked of it': { given: volume([0], [0]), params: { minOps: 0 } },
  },
  fail: {
    'hardly anything happens': { given: volume([3, 0], [2, 1]), because: of(3) },
    'it was used before': { given: volume([0, 900], [0, 900]), params: { days: 1 }, because: of(0) },
  },
  unknown: {
    'the metrics are not to be read': { given: { self: USED, facets: { operations: denied } } },
    'nothing is recorded of the days that count': { given: volume([], []) },
    'its state is unreadable': { given: { ...volume([9], [9]), self: { ...USED, State: denied } } },
  },
  notApplicable: {
    'it is attached to nothing': {
      given: { self: { ...USED, State: 'available' }, facets: { operations: null } },
    },
    'it is new': {
      given: { ...volume([0], [0]), self: { ...USED, CreateTime: '2026-06-30T00:00:00.000Z' } },
    },
  },
});
