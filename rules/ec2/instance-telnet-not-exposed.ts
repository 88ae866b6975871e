import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceTelnetNotExposed = defineRule({
  id: 'ec2-instance-telnet-not-exposed',
  title: 'EC2 instances do not let the internet reach Telnet',
  severity: 'critical',
  category: 'exposure',
  why: 'Telnet sends passwords in the clear, and botnets live on it.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:23'], 'Ports of the service') },
  check: notExposed,
});
