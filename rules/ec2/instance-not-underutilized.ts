import * as z from 'zod';
import { defineRule } from '../../engine/index.ts';
import { MOST_DAYS } from '../metrics/measured.ts';
import { ofBusyDays } from './cpu.ts';

export const instanceNotUnderutilized = defineRule({
  id: 'ec2-instance-not-underutilized',
  title: 'EC2 instances are used',
  severity: 'low',
  category: 'cost',
  why: 'An instance whose processors idle costs as much as one that works.',
  fix: 'Terminate it, or stop it and change to a smaller type; see first whether its memory or its network is what is needed.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html'],
  resource: 'AWS::EC2::Instance',
  needs: ['cpu'],
  params: {
    minPercent: z.number().min(0).max(100).default(20).describe('CPU utilization in percent, on average'),
    days: z.int().min(1).max(MOST_DAYS).default(30).describe('Whole days to look back'),
  },
  check: (instance, { params: { minPercent, days }, now }) =>
    ofBusyDays(instance, { days, now }, (cpu) => cpu.isAtLeast(minPercent)),
});
