import * as z from 'zod';
import { defineRule } from '../../engine/index.ts';
import { MOST_DAYS } from '../metrics/measured.ts';
import { ofBusyDays } from './cpu.ts';

export const instanceNotOverutilized = defineRule({
  id: 'ec2-instance-not-overutilized',
  title: 'EC2 instances have processor time to spare',
  severity: 'low',
  category: 'resilience',
  why: 'An instance that is busy all the time answers slowly, and has nothing left when load rises or a neighbour fails.',
  fix: 'Stop it and change to a larger type, or spread the load over more instances with an Auto Scaling group.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html'],
  resource: 'AWS::EC2::Instance',
  needs: ['cpu'],
  params: {
    maxPercent: z.number().min(0).max(100).default(90).describe('CPU utilization in percent, on average'),
    days: z.int().min(1).max(MOST_DAYS).default(7).describe('Whole days to look back'),
  },
  check: (instance, { params: { maxPercent, days }, now }) =>
    ofBusyDays(instance, { days, now }, (cpu) => cpu.isAtMost(maxPercent)),
});
