import { securityGroupNoOracleFromInternet } from '../../../rules/ec2/security-group-no-oracle-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoOracleFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(1521), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(1523)) },
    'the world gets in by udp on 1521': { given: group(world(1521, 'udp')) },
    'other ports are asked for': { given: group(world(1521)), params: { ports: ['tcp:1523'] } },
  },
  fail: {
    'the world gets in by tcp on 1521': {
      given: group(world(1521)),
      because: opened(1521),
    },
    'the world gets in by tcp on 1522': {
      given: group(world(1522)),
      because: opened(1522),
    },
    'the world gets in by tcp on 2483': {
      given: group(world(2483)),
      because: opened(2483),
    },
    'the world gets in by tcp on 2484': {
      given: group(world(2484)),
      because: opened(2484),
    },
    'the world gets in, and there': { given: reached(1521), because: opened(1521) },
    'the world gets in, and nowhere': {
      given: unreached(1521),
      because: { ...opened(1521), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(1521, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(1521, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(1521, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
