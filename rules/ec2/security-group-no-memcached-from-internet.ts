import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoMemcachedFromInternet = defineRule({
  id: 'ec2-security-group-no-memcached-from-internet',
  title: 'Security groups do not let the internet in to Memcached',
  severity: 'high',
  category: 'exposure',
  why: 'A cache gives sessions and personal data to whoever asks, without sign-in. By UDP it is also a weapon against others.',
  fix: 'Let in the group of the application that uses the cache, and nobody else. Turn UDP off in the server.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:11211', 'udp:11211'], 'Ports of the service') },
  check: keepsClosed,
});
