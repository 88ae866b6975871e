import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoKafkaFromInternet = defineRule({
  id: 'ec2-security-group-no-kafka-from-internet',
  title: 'Security groups do not let the internet in to Apache Kafka',
  severity: 'high',
  category: 'exposure',
  why: 'Port 9092 of a broker is plain text, most often without sign-in. Strangers there read every topic, and write to it.',
  fix: 'Let in the groups of producers and consumers only. For clients elsewhere use a listener with TLS and authentication, or private connectivity.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:9092'], 'Ports of the service') },
  check: keepsClosed,
});
