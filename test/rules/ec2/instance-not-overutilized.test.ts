import { instanceNotOverutilized } from '../../../rules/ec2/instance-not-overutilized.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { onDays } from '../metrics/on-days.ts';

const RUNNING = { State: { Name: 'running' }, LaunchTime: '2026-01-01T00:00:00.000Z' } as const;
const used = (...percents: readonly number[]) => ({
  self: RUNNING,
  facets: { cpu: { CPUUtilization: onDays(percents) } },
});
const of = (because: unknown) => ({ 'facets.cpu.CPUUtilization': because });

testRule(instanceNotOverutilized, {
  pass: {
    'it has time to spare': { given: used(50, 60) },
    'it is busy now and then': { given: used(100, 100, 10) },
    'it is just not too busy': { given: used(90) },
    'it was busy before': { given: used(10, 10, 10, 10, 10, 10, 10, 100, 100, 100) },
  },
  fail: {
    'it is always busy': { given: used(99, 98, 100), because: of(99) },
    'less is too much': { given: used(71), params: { maxPercent: 70 }, because: of(71) },
    'it is busy of late': { given: used(100, 10, 10), params: { days: 1 }, because: of(100) },
  },
  unknown: {
    'the metrics are not to be read': { given: { self: RUNNING, facets: { cpu: denied } } },
    'the state is unreadable': { given: { ...used(50), self: { ...RUNNING, State: denied } } },
  },
  notApplicable: {
    'it is stopped': { given: { self: { ...RUNNING, State: { Name: 'stopped' } }, facets: { cpu: null } } },
    'it is new': { given: { ...used(100), self: { ...RUNNING, LaunchTime: '2026-06-30T00:00:00.000Z' } } },
  },
});
