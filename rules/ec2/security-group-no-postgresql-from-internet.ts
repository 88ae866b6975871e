import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoPostgresqlFromInternet = defineRule({
  id: 'ec2-security-group-no-postgresql-from-internet',
  title: 'Security groups do not let the internet in to PostgreSQL',
  severity: 'high',
  category: 'exposure',
  why: 'A superuser of PostgreSQL runs programs on the server, and robots try that password all day. Nobody needs to reach it from everywhere.',
  fix: 'Name the group of the application as the source. Let administrators in through Session Manager or a VPN.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:5432'], 'Ports of the service') },
  check: keepsClosed,
});
