import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceKafkaNotExposed = defineRule({
  id: 'ec2-instance-kafka-not-exposed',
  title: 'EC2 instances do not let the internet reach Apache Kafka',
  severity: 'critical',
  category: 'exposure',
  why: 'A broker that the world can reach gives its messages to whoever asks, unless authentication was set up.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:9092'], 'Ports of the service') },
  check: notExposed,
});
