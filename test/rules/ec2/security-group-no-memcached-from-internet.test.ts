import { securityGroupNoMemcachedFromInternet } from '../../../rules/ec2/security-group-no-memcached-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoMemcachedFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(11211), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(11212)) },
    'other ports are asked for': { given: group(world(11211)), params: { ports: ['tcp:11212'] } },
  },
  fail: {
    'the world gets in by tcp on 11211': {
      given: group(world(11211)),
      because: opened(11211),
    },
    'the world gets in by udp on 11211': {
      given: group(world(11211, 'udp')),
      because: opened(11211, 'udp'),
    },
    'the world gets in, and there': { given: reached(11211), because: opened(11211) },
    'the world gets in, and nowhere': {
      given: unreached(11211),
      because: { ...opened(11211), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(11211, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(11211, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(11211, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
