import { defineRule, opening, portsParam } from '../../engine/index.ts';
import { neverLetsIn, OPENINGS } from './let-in.ts';

export const securityGroupNoAdminPortsFromIpv4Internet = defineRule({
  id: 'ec2-security-group-no-admin-ports-from-ipv4-internet',
  title: 'Security groups keep administration ports closed to the IPv4 internet',
  severity: 'high',
  category: 'exposure',
  why: 'SSH and RDP open to the world are found within minutes and attacked without pause.',
  fix: 'Remove the rule, or narrow its source to known addresses. Prefer Session Manager to open ports.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:22', 'tcp:3389'], 'Ports to keep closed') },
  check: (group, { params: { ports } }) =>
    neverLetsIn(
      group,
      opening(ports, ['IPv4']),
      ports,
      `not let the IPv4 internet in on ${ports.join(', ')}`,
    ),
});
