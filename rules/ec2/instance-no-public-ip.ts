import { defineRule } from '../../engine/index.ts';
import { hasNoPublicIp } from './public-ip.ts';

export const instanceNoPublicIp = defineRule({
  id: 'ec2-instance-no-public-ip',
  title: 'EC2 instances have no public IP address',
  severity: 'medium',
  category: 'exposure',
  why: 'A public address makes every open port of the instance a matter of one security group rule.',
  fix: 'Take the address away, and give it a NAT gateway for its way out and a load balancer for its way in. Or launch it again in a private subnet.',
  resource: 'AWS::EC2::Instance',
  check: ({ self }) => hasNoPublicIp(self),
});
