import { defineRule } from '../../engine/index.ts';
import { hasNoPublicIp } from './public-ip.ts';

export const instanceNoPublicIp = defineRule({
  id: 'ec2-instance-no-public-ip',
  title: 'EC2 instances have no public IP address',
  severity: 'medium',
  category: 'exposure',
  why: 'A public address makes every open port of the instance a matter of one security group rule.',
  fix: 'Move the instance into a private subnet, behind a load balancer or a NAT gateway.',
  resource: 'AWS::EC2::Instance',
  check: ({ self }) => hasNoPublicIp(self),
});
