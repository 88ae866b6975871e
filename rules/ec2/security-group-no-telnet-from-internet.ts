import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoTelnetFromInternet = defineRule({
  id: 'ec2-security-group-no-telnet-from-internet',
  title: 'Security groups do not let the internet in to Telnet',
  severity: 'high',
  category: 'exposure',
  why: 'Telnet shows passwords to everybody on the way. Botnets try their lists on every address that answers.',
  fix: 'Remove the rule, turn Telnet off, and use SSH or Session Manager.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:23'], 'Ports of the service') },
  check: keepsClosed,
});
