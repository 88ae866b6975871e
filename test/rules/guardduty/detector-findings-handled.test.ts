import { detectorFindingsHandled } from '../../../rules/guardduty/detector-findings-handled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const finding = (name: string, Severity: number, day: string) => ({
  id: { name, arn: `arn:${name}` },
  self: { Severity, CreatedAt: `2026-${day}T00:00:00.000Z` },
});
const detector = (...findings: (ReturnType<typeof finding> | typeof denied)[]) => ({ related: { findings } });
const because = (overdue: number, ...oldest: ReturnType<typeof finding>[]) => ({
  'related.findings': { overdue, oldest: oldest.map(({ id, self }) => ({ id: id.name, ...self })) },
});

const OLD_LOW = finding('low', 3.9, '05-31');
const OLD_MEDIUM = finding('medium', 6.9, '06-23');
const OLD_HIGH = finding('high', 7, '06-29');
const OLD_CRITICAL = finding('critical', 9.5, '06-29');
const MANY = ['06-06', '06-03', '06-01', '06-05', '06-04', '06-02'].map((day) => finding(day, 8, day));
const OLDEST = MANY.toSorted((a, b) => (a.id.name < b.id.name ? -1 : 1)).slice(0, 5);

testRule(detectorFindingsHandled, {
  pass: {
    'there are none': { given: detector() },
    'all are as young as they must be': {
      given: detector(finding('l', 2, '06-01'), finding('m', 4, '06-24'), finding('h', 8, '06-30')),
    },
    'people take longer': { params: { highDays: 2 }, given: detector(OLD_HIGH) },
  },
  fail: {
    'one of low severity is older than 30 days': { given: detector(OLD_LOW), because: because(1, OLD_LOW) },
    'one of medium severity is older than 7 days': {
      given: detector(OLD_MEDIUM),
      because: because(1, OLD_MEDIUM),
    },
    'one of high severity is older than a day': { given: detector(OLD_HIGH), because: because(1, OLD_HIGH) },
    'one is critical': { given: detector(OLD_CRITICAL), because: because(1, OLD_CRITICAL) },
    'one is overdue, and another cannot be read': {
      given: detector(denied, OLD_HIGH),
      because: because(1, OLD_HIGH),
    },
    'many are': { given: detector(...MANY), because: because(6, ...OLDEST) },
  },
  unknown: {
    'the findings are unreadable': { given: { related: { findings: denied } } },
    'one of them cannot be read': { given: detector(denied) },
    'its severity is unreadable': {
      given: { related: { findings: [{ ...OLD_HIGH, self: { ...OLD_HIGH.self, Severity: denied } }] } },
    },
    'AWS gives no date': { given: { related: { findings: [{ ...OLD_HIGH, self: { Severity: 8 } }] } } },
  },
});
