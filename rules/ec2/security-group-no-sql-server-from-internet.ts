import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoSqlServerFromInternet = defineRule({
  id: 'ec2-security-group-no-sql-server-from-internet',
  title: 'Security groups do not let the internet in to SQL Server',
  severity: 'high',
  category: 'exposure',
  why: 'Robots try the password of `sa` without end, and one that fits runs commands on the machine. The browser service amplifies attacks by UDP.',
  fix: 'Name the group of the application as the source. Let administrators in through Session Manager or a VPN.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:1433', 'tcp:1434', 'udp:1434'], 'Ports of the service') },
  check: keepsClosed,
});
