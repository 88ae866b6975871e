import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceLdapNotExposed = defineRule({
  id: 'ec2-instance-ldap-not-exposed',
  title: 'EC2 instances do not let the internet reach LDAP',
  severity: 'critical',
  category: 'exposure',
  why: 'A directory that the world can reach tells who works there, and amplifies attacks on others.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:389', 'tcp:636', 'udp:389'], 'Ports of the service') },
  check: notExposed,
});
