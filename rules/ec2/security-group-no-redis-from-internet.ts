import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoRedisFromInternet = defineRule({
  id: 'ec2-security-group-no-redis-from-internet',
  title: 'Security groups do not let the internet in to Redis',
  severity: 'high',
  category: 'exposure',
  why: 'Who reaches Redis can read and flush it, and often make it write keys or modules that run code. Many servers ask for no password.',
  fix: 'Let in the group of the application that uses it, and nobody else. Turn on authentication and TLS all the same.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:6379'], 'Ports of the service') },
  check: keepsClosed,
});
