import { defineRule, openingMoreThan, portsParam } from '../../engine/index.ts';
import { neverLetsIn, OPENINGS } from './let-in.ts';

export const securityGroupOnlyAuthorizedPortsFromInternet = defineRule({
  id: 'ec2-security-group-only-authorized-ports-from-internet',
  title: 'Security groups open only authorized ports to the internet',
  severity: 'high',
  category: 'exposure',
  why: 'Every port that the world can reach is one more thing to patch, to watch and to defend.',
  fix: 'Remove the rule, narrow its source, or add the port to `authorizedPorts` if it is meant to be public.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { authorizedPorts: portsParam(['tcp:80', 'tcp:443'], 'Ports that may be open to the internet', 0) },
  check: (group, { params: { authorizedPorts } }) =>
    neverLetsIn(
      group,
      openingMoreThan(authorizedPorts),
      'any',
      `not let the internet in on ports other than [${authorizedPorts.join(', ')}]`,
    ),
});
