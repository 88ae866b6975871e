import { securityGroupNoRedisFromInternet } from '../../../rules/ec2/security-group-no-redis-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoRedisFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(6379), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(6380)) },
    'the world gets in by udp on 6379': { given: group(world(6379, 'udp')) },
    'other ports are asked for': { given: group(world(6379)), params: { ports: ['tcp:6380'] } },
  },
  fail: {
    'the world gets in by tcp on 6379': {
      given: group(world(6379)),
      because: opened(6379),
    },
    'the world gets in, and there': { given: reached(6379), because: opened(6379) },
    'the world gets in, and nowhere': {
      given: unreached(6379),
      because: { ...opened(6379), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(6379, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(6379, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(6379, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
