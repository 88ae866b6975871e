import { defineRule } from '../../engine/index.ts';
import { BALANCERS, closedAltogether, PATH } from './exposed.ts';

export const instanceNotInternetExposed = defineRule({
  id: 'ec2-instance-not-internet-exposed',
  title: 'EC2 instances are not reachable from the internet',
  severity: 'high',
  category: 'exposure',
  why: 'Whatever strangers can reach, on a public address or through a load balancer, they will try to break.',
  fix: 'Take the public address away, or close the path that the evidence shows at one of its hops.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html'],
  resource: 'AWS::EC2::Instance',
  needs: [...PATH, ...BALANCERS],
  check: closedAltogether,
});
