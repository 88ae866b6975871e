import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoMongodbFromInternet = defineRule({
  id: 'ec2-security-group-no-mongodb-from-internet',
  title: 'Security groups do not let the internet in to MongoDB',
  severity: 'high',
  category: 'exposure',
  why: 'Open databases of this kind are scanned for and held for ransom by robots. Authentication is off until somebody turns it on.',
  fix: 'Name the group of the application as the source. Let administrators in through Session Manager or a VPN.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:27017', 'tcp:27018', 'tcp:27019'], 'Ports of the service') },
  check: keepsClosed,
});
