import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceSqlServerNotExposed = defineRule({
  id: 'ec2-instance-sql-server-not-exposed',
  title: 'EC2 instances do not let the internet reach SQL Server',
  severity: 'critical',
  category: 'exposure',
  why: 'A database that the world can reach is one guessed password, or one flaw, away from being copied.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:1433', 'tcp:1434', 'udp:1434'], 'Ports of the service') },
  check: notExposed,
});
