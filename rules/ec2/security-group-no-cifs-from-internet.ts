import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoCifsFromInternet = defineRule({
  id: 'ec2-security-group-no-cifs-from-internet',
  title: 'Security groups do not let the internet in to file shares (CIFS)',
  severity: 'high',
  category: 'exposure',
  why: 'Worms look for SMB around the clock and need no password where a patch is missing. File shares are made for local networks.',
  fix: 'Remove the rule. Reach shares through a VPN or Direct Connect, or use FSx with groups of its own.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:139', 'tcp:445', 'udp:445'], 'Ports of the service') },
  check: keepsClosed,
});
