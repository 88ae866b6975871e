import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoOracleFromInternet = defineRule({
  id: 'ec2-security-group-no-oracle-from-internet',
  title: 'Security groups do not let the internet in to Oracle databases',
  severity: 'high',
  category: 'exposure',
  why: 'The listener tells strangers which databases there are, and takes their guesses at passwords. Its old flaws need no password at all.',
  fix: 'Name the group of the application as the source. Let administrators in through Session Manager or a VPN.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:1521', 'tcp:1522', 'tcp:2483', 'tcp:2484'], 'Ports of the service') },
  check: keepsClosed,
});
