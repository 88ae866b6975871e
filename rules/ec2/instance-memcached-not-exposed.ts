import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceMemcachedNotExposed = defineRule({
  id: 'ec2-instance-memcached-not-exposed',
  title: 'EC2 instances do not let the internet reach Memcached',
  severity: 'critical',
  category: 'exposure',
  why: 'Memcached asks for no password, and over UDP it amplifies attacks on others fifty thousand times.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:11211', 'udp:11211'], 'Ports of the service') },
  check: notExposed,
});
