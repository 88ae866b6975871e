import { securityGroupNoKafkaFromInternet } from '../../../rules/ec2/security-group-no-kafka-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoKafkaFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(9092), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(9093)) },
    'the world gets in by udp on 9092': { given: group(world(9092, 'udp')) },
    'other ports are asked for': { given: group(world(9092)), params: { ports: ['tcp:9093'] } },
  },
  fail: {
    'the world gets in by tcp on 9092': {
      given: group(world(9092)),
      because: opened(9092),
    },
    'the world gets in, and there': { given: reached(9092), because: opened(9092) },
    'the world gets in, and nowhere': {
      given: unreached(9092),
      because: { ...opened(9092), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(9092, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(9092, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(9092, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
