import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceRedisNotExposed = defineRule({
  id: 'ec2-instance-redis-not-exposed',
  title: 'EC2 instances do not let the internet reach Redis',
  severity: 'critical',
  category: 'exposure',
  why: 'Redis trusts whoever reaches it: by default there is no password, and commands can write files.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:6379'], 'Ports of the service') },
  check: notExposed,
});
