import { defineRule, portsParam } from '../../engine/index.ts';
import { keepsClosed, OPENINGS } from './let-in.ts';

export const securityGroupNoElasticsearchKibanaFromInternet = defineRule({
  id: 'ec2-security-group-no-elasticsearch-kibana-from-internet',
  title: 'Security groups do not let the internet in to Elasticsearch and Kibana',
  severity: 'high',
  category: 'exposure',
  why: 'Elasticsearch hands over, and deletes, whole indices by one request. Clusters without a password are found and emptied within hours.',
  fix: 'Let in the groups of the applications that search. Put people who need Kibana behind a VPN or a load balancer that signs them in.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(['tcp:5601', 'tcp:9200', 'tcp:9300'], 'Ports of the service') },
  check: keepsClosed,
});
