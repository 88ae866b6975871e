import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoMysqlFromInternet = defineRule({
  id: 'ec2-security-group-no-mysql-from-internet',
  title: 'Security groups do not let the internet in to MySQL',
  severity: 'high',
  category: 'exposure',
  why: 'Passwords of MySQL can be tried as often as an attacker likes, and flaws before sign-in are known. The data is one success away.',
  fix: 'Name the group of the application as the source. Let administrators in through Session Manager or a VPN.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:3306', 'tcp:4333'], 'Ports of the service') },
  check: keepsClosed,
});
