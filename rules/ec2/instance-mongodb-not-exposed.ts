import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceMongodbNotExposed = defineRule({
  id: 'ec2-instance-mongodb-not-exposed',
  title: 'EC2 instances do not let the internet reach MongoDB',
  severity: 'critical',
  category: 'exposure',
  why: 'Databases that the world can reach are found within hours, copied, and held for ransom.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:27017', 'tcp:27018', 'tcp:27019'], 'Ports of the service') },
  check: notExposed,
});
