import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoFtpFromInternet = defineRule({
  id: 'ec2-security-group-no-ftp-from-internet',
  title: 'Security groups do not let the internet in to FTP',
  severity: 'high',
  category: 'exposure',
  why: 'Whoever is on the way reads names, passwords and files of FTP. Its servers are a favourite of password guessers.',
  fix: 'Remove the rule, and move to SFTP, for example by AWS Transfer Family. Until then, name the addresses of the partners.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:20', 'tcp:21'], 'Ports of the service') },
  check: keepsClosed,
});
