import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instancePostgresqlNotExposed = defineRule({
  id: 'ec2-instance-postgresql-not-exposed',
  title: 'EC2 instances do not let the internet reach PostgreSQL',
  severity: 'critical',
  category: 'exposure',
  why: 'A database that the world can reach is one guessed password, or one flaw, away from being copied.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:5432'], 'Ports of the service') },
  check: notExposed,
});
