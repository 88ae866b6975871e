import { instanceNotUnderutilized } from '../../../rules/ec2/instance-not-underutilized.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { onDays } from '../metrics/on-days.ts';

const RUNNING = { State: { Name: 'running' }, LaunchTime: '2026-01-01T00:00:00.000Z' } as const;
const used = (...percents: readonly number[]) => ({
  self: RUNNING,
  facets: { cpu: { CPUUtilization: onDays(percents) } },
});
const of = (because: unknown) => ({ 'facets.cpu.CPUUtilization': because });

testRule(instanceNotUnderutilized, {
  pass: {
    'it works': { given: used(50, 60) },
    'it works now and then': { given: used(0, 0, 0, 80) },
    'it works just enough': { given: used(20) },
    'less is asked for': { given: used(5), params: { minPercent: 5 } },
    'it works of late': { given: used(90, 80, 0, 0, 0, 0, 0), params: { days: 2 } },
  },
  fail: {
    'it idles': { given: used(1, 2, 3.5), because: of(2.17) },
    'it worked before': { given: used(0, 0, 90, 90), params: { days: 2 }, because: of(0) },
  },
  unknown: {
    'nothing is recorded of the days that count': {
      given: { ...used(), facets: { cpu: { CPUUtilization: [{ Day: '2026-06-01', Value: 50 }] } } },
      params: { days: 7 },
    },
    'the metrics are not to be read': { given: { self: RUNNING, facets: { cpu: denied } } },
    'it is not told since when it runs': { given: { ...used(50), self: { ...RUNNING, LaunchTime: denied } } },
  },
  notApplicable: {
    'it is stopped': { given: { self: { ...RUNNING, State: { Name: 'stopped' } }, facets: { cpu: null } } },
    'it is new': { given: { ...used(1), self: { ...RUNNING, LaunchTime: '2026-06-30T00:00:00.000Z' } } },
  },
});
