import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoCassandraFromInternet = defineRule({
  id: 'ec2-security-group-no-cassandra-from-internet',
  title: 'Security groups do not let the internet in to Apache Cassandra',
  severity: 'high',
  category: 'exposure',
  why: 'Nodes of Cassandra talk without passwords unless told otherwise, and JMX on port 7199 runs code. Strangers on these ports own the cluster.',
  fix: 'Let in the groups of the cluster and of its clients in place of address ranges. Reach it from elsewhere through a VPN or peering.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: {
    ports: portsParam(
      ['tcp:7000', 'tcp:7001', 'tcp:7199', 'tcp:8888', 'tcp:9042', 'tcp:9160'],
      'Ports of the service',
    ),
  },
  check: keepsClosed,
});
