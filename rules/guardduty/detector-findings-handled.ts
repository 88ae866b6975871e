import * as z from 'zod';
import { defineRule } from '../../engine/index.ts';
import { noneOverdue } from './overdue.ts';

const days = (days: number, of: string) =>
  z.int().positive().default(days).describe(`Days after which a finding of ${of} severity is overdue`);

export const detectorFindingsHandled = defineRule({
  id: 'guardduty-detector-findings-handled',
  title: 'GuardDuty findings are handled in time',
  severity: 'medium',
  category: 'logging',
  why: 'A finding that stays open for weeks was seen by nobody, or everybody waits for somebody else.',
  fix: 'Look into the oldest first, end what they tell of, and archive them. Members ask their administrator to.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html'],
  resource: 'AWS::GuardDuty::Detector',
  needs: ['findings'],
  params: { lowDays: days(30, 'low'), mediumDays: days(7, 'medium'), highDays: days(1, 'high or critical') },
  check: noneOverdue,
});
