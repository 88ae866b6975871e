/** How long findings of GuardDuty stay open. */
import { age, claim, each, field, type Claim, type Shown } from '../../engine/index.ts';

interface Days {
  readonly lowDays: number;
  readonly mediumDays: number;
  readonly highDays: number;
}
type Detector = Shown<'AWS::GuardDuty::Detector', 'findings'>;
type Finding = Detector['related']['findings'][number];

/** As many are told; of thousands nobody reads more. */
const TOLD = 5;

/** Low is below 4, medium below 7, and high, or critical, is what remains: whatever AWS adds above. */
const daysFor = ({ lowDays, mediumDays, highDays }: Days, severity: number): number =>
  severity < 4 ? lowDays : severity < 7 ? mediumDays : highDays;

/** A finding that recurs is updated, and grows no younger by it: it counts from the day on which it was made. */
const isInTime = ({ self }: Finding, days: Days, now: Date): Claim =>
  age(field(self, 'CreatedAt'), now).isAtMost(daysFor(days, self.Severity));

/** Says that no open finding is older than the days of its severity; where some are, the oldest are told. */
export function noneOverdue(
  { related }: Detector,
  { params, now }: { readonly params: Days; readonly now: Date },
): Claim {
  const overdue: Finding[] = [];
  const whole = each(related, 'findings').must('be handled in time', (one) => {
    const inTime = isInTime(one, params, now);
    if (inTime.status === 'violated') overdue.push(one);
    return inTime;
  });
  if (whole.status !== 'violated') return whole;
  const oldest = overdue
    .toSorted((a, b) => Date.parse(a.self.CreatedAt) - Date.parse(b.self.CreatedAt))
    .slice(0, TOLD)
    .map(({ id, self: { Severity, CreatedAt } }) => ({ id: id.name ?? id.arn, Severity, CreatedAt }));
  return claim({
    path: 'related.findings',
    actual: { overdue: overdue.length, oldest },
    expected: `be archived within ${params.highDays}, ${params.mediumDays} or ${params.lowDays} days, by severity`,
    holds: () => false,
  });
}
