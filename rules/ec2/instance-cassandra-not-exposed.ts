import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceCassandraNotExposed = defineRule({
  id: 'ec2-instance-cassandra-not-exposed',
  title: 'EC2 instances do not let the internet reach Apache Cassandra',
  severity: 'critical',
  category: 'exposure',
  why: 'Whoever reaches Cassandra can try its passwords, and often needs none: its default lets anybody in.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: {
    ports: portsParam(
      ['tcp:7000', 'tcp:7001', 'tcp:7199', 'tcp:8888', 'tcp:9042', 'tcp:9160'],
      'Ports of the service',
    ),
  },
  check: notExposed,
});
