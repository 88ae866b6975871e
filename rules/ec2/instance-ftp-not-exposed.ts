import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceFtpNotExposed = defineRule({
  id: 'ec2-instance-ftp-not-exposed',
  title: 'EC2 instances do not let the internet reach FTP',
  severity: 'critical',
  category: 'exposure',
  why: 'FTP sends passwords and files in the clear, and its servers are attacked without pause.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:20', 'tcp:21'], 'Ports of the service') },
  check: notExposed,
});
