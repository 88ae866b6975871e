import { securityGroupNoCassandraFromInternet } from '../../../rules/ec2/security-group-no-cassandra-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoCassandraFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(7000), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(7002)) },
    'the world gets in by udp on 7000': { given: group(world(7000, 'udp')) },
    'other ports are asked for': { given: group(world(7000)), params: { ports: ['tcp:7002'] } },
  },
  fail: {
    'the world gets in by tcp on 7000': {
      given: group(world(7000)),
      because: opened(7000),
    },
    'the world gets in by tcp on 7001': {
      given: group(world(7001)),
      because: opened(7001),
    },
    'the world gets in by tcp on 7199': {
      given: group(world(7199)),
      because: opened(7199),
    },
    'the world gets in by tcp on 8888': {
      given: group(world(8888)),
      because: opened(8888),
    },
    'the world gets in by tcp on 9042': {
      given: group(world(9042)),
      because: opened(9042),
    },
    'the world gets in by tcp on 9160': {
      given: group(world(9160)),
      because: opened(9160),
    },
    'the world gets in, and there': { given: reached(7000), because: opened(7000) },
    'the world gets in, and nowhere': {
      given: unreached(7000),
      because: { ...opened(7000), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(7000, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(7000, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(7000, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
