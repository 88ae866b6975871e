import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceCifsNotExposed = defineRule({
  id: 'ec2-instance-cifs-not-exposed',
  title: 'EC2 instances do not let the internet reach file shares (CIFS)',
  severity: 'critical',
  category: 'exposure',
  why: 'File shares that the world can reach are how ransomware such as WannaCry came in.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:139', 'tcp:445', 'udp:445'], 'Ports of the service') },
  check: notExposed,
});
