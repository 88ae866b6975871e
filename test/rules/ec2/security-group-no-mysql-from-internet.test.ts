import { securityGroupNoMysqlFromInternet } from '../../../rules/ec2/security-group-no-mysql-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoMysqlFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(3306), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(3307)) },
    'the world gets in by udp on 3306': { given: group(world(3306, 'udp')) },
    'other ports are asked for': { given: group(world(3306)), params: { ports: ['tcp:3307'] } },
  },
  fail: {
    'the world gets in by tcp on 3306': {
      given: group(world(3306)),
      because: opened(3306),
    },
    'the world gets in by tcp on 4333': {
      given: group(world(4333)),
      because: opened(4333),
    },
    'the world gets in, and there': { given: reached(3306), because: opened(3306) },
    'the world gets in, and nowhere': {
      given: unreached(3306),
      because: { ...opened(3306), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(3306, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(3306, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(3306, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
