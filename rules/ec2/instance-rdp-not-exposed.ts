import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceRdpNotExposed = defineRule({
  id: 'ec2-instance-rdp-not-exposed',
  title: 'EC2 instances do not let the internet reach remote desktops (RDP)',
  severity: 'critical',
  category: 'exposure',
  why: 'Remote desktops that the world can reach are the most used way in for ransomware.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:3389'], 'Ports of the service') },
  check: notExposed,
});
