import { expect, it } from '@jest/globals';
import { summaryText } from '../../cli/output/summary.ts';
import type { Summary } from '../../cli/parts.ts';

const none = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
const summary = {
  ...{ schemaVersion: 1, scan: '20260701T000000Z-1', full: true, accounts: 1, units: 1, rules: 3 },
  ...{ startedAt: '2026-07-01T00:00:00Z', finishedAt: '2026-07-01T00:00:01Z', calls: 5, resources: 2 },
  ...{ failing: none, opened: none, resolved: 0, reopened: 0, worsened: 0, lines: [], gaps: [], gapCount: 0 },
  verdicts: { pass: 1, fail: 0, unknown: 0, error: 0, 'not-applicable': 0 },
} as unknown as Summary;

it('says how many rules were left out, and how to have them', () => {
  const text = summaryText({ ...summary, leftOut: ['ec2-instance-not-underutilized'] });
  expect(text).toContain('Left out: 1 rule whose reads are billed or slow (--allow, limits.allow).\n');
});
it('says nothing of it where none was', () => {
  expect(summaryText(summary)).not.toContain('Left out');
});
