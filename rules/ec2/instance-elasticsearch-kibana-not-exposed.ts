import { defineRule, portsParam } from '../../engine/index.ts';
import { notExposed, PATH } from './exposed.ts';

export const instanceElasticsearchKibanaNotExposed = defineRule({
  id: 'ec2-instance-elasticsearch-kibana-not-exposed',
  title: 'EC2 instances do not let the internet reach Elasticsearch and Kibana',
  severity: 'critical',
  category: 'exposure',
  why: 'Search clusters that the world can reach were copied and wiped by the thousands: many ask for no password.',
  fix: 'Take the public address away, or narrow the source in the security groups to known addresses. Prefer Session Manager or a VPN.',
  resource: 'AWS::EC2::Instance',
  needs: PATH,
  params: { ports: portsParam(['tcp:5601', 'tcp:9200', 'tcp:9300'], 'Ports of the service') },
  check: notExposed,
});
