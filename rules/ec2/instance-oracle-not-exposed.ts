import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceOracleNotExposed = defineRule({
  id: 'ec2-instance-oracle-not-exposed',
  title: 'EC2 instances do not let the internet reach Oracle databases',
  severity: 'critical',
  category: 'exposure',
  why: 'A listener that the world can reach gives attackers a way to try passwords and known flaws.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:1521', 'tcp:1522', 'tcp:2483', 'tcp:2484'], 'Ports of the service') },
  check: notExposed,
});
