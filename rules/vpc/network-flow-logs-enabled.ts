import * as z from 'zod';
import { defineRule, some } from '../../engine/index.ts';

export const networkFlowLogsEnabled = defineRule({
  id: 'vpc-network-flow-logs-enabled',
  title: 'VPCs log their traffic',
  severity: 'medium',
  category: 'logging',
  why: 'Without flow logs nobody can tell, after a break-in, what went where.',
  fix: 'Create a flow log for the VPC that captures the wanted traffic, or all of it, and see that it is delivered.',
  resource: 'AWS::EC2::VPC',
  needs: ['flowLogs'],
  params: {
    trafficType: z.enum(['ACCEPT', 'REJECT', 'ALL']).default('REJECT').describe('Traffic to be logged'),
  },
  check: ({ related }, { params: { trafficType } }) =>
    some(related, 'flowLogs').must(
      `be active, deliver, and capture ${trafficType}`,
      ({ self }) =>
        self.FlowLogStatus === 'ACTIVE' &&
        self.DeliverLogsStatus !== 'FAILED' &&
        (self.TrafficType === 'ALL' || self.TrafficType === trafficType),
    ),
});
