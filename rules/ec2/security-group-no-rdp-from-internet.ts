import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoRdpFromInternet = defineRule({
  id: 'ec2-security-group-no-rdp-from-internet',
  title: 'Security groups do not let the internet in to remote desktops (RDP)',
  severity: 'high',
  category: 'exposure',
  why: 'Stolen and guessed passwords for RDP are traded, and ransomware begins with them. Flaws before sign-in have spread by themselves.',
  fix: 'Remove the rule. Use Fleet Manager or a port forwarded by Session Manager, or name the addresses of a VPN.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:3389'], 'Ports of the service') },
  check: keepsClosed,
});
