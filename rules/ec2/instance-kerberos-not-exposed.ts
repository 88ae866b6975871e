import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceKerberosNotExposed = defineRule({
  id: 'ec2-instance-kerberos-not-exposed',
  title: 'EC2 instances do not let the internet reach Kerberos',
  severity: 'critical',
  category: 'exposure',
  why: 'Whoever reaches the key distribution center can guess users and passwords, and roast tickets offline.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:88', 'tcp:464', 'tcp:749', 'tcp:750'], 'Ports of the service') },
  check: notExposed,
});
