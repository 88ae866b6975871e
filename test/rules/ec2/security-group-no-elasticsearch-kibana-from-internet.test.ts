import { securityGroupNoElasticsearchKibanaFromInternet } from '../../../rules/ec2/security-group-no-elasticsearch-kibana-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoElasticsearchKibanaFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(5601), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(5602)) },
    'the world gets in by udp on 5601': { given: group(world(5601, 'udp')) },
    'other ports are asked for': { given: group(world(5601)), params: { ports: ['tcp:5602'] } },
  },
  fail: {
    'the world gets in by tcp on 5601': {
      given: group(world(5601)),
      because: opened(5601),
    },
    'the world gets in by tcp on 9200': {
      given: group(world(9200)),
      because: opened(9200),
    },
    'the world gets in by tcp on 9300': {
      given: group(world(9300)),
      because: opened(9300),
    },
    'the world gets in, and there': { given: reached(5601), because: opened(5601) },
    'the world gets in, and nowhere': {
      given: unreached(5601),
      because: { ...opened(5601), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(5601, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(5601, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(5601, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
