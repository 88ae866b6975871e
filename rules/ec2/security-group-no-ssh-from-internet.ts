import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoSshFromInternet = defineRule({
  id: 'ec2-security-group-no-ssh-from-internet',
  title: 'Security groups do not let the internet in to SSH',
  severity: 'high',
  category: 'exposure',
  why: 'SSH that everybody can reach is probed within minutes of its start. One weak password, lost key or new flaw is a shell.',
  fix: 'Remove the rule, and use Session Manager or EC2 Instance Connect Endpoint. Else name the addresses that administrators come from.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:22'], 'Ports of the service') },
  check: keepsClosed,
});
