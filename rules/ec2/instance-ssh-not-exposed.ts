import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceSshNotExposed = defineRule({
  id: 'ec2-instance-ssh-not-exposed',
  title: 'EC2 instances do not let the internet reach SSH',
  severity: 'critical',
  category: 'exposure',
  why: 'SSH open to the world is found within minutes, and passwords are tried without pause.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:22'], 'Ports of the service') },
  check: notExposed,
});
