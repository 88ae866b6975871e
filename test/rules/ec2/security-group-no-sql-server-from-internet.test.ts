import { securityGroupNoSqlServerFromInternet } from '../../../rules/ec2/security-group-no-sql-server-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoSqlServerFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(1433), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(1435)) },
    'the world gets in by udp on 1433': { given: group(world(1433, 'udp')) },
    'other ports are asked for': { given: group(world(1433)), params: { ports: ['tcp:1435'] } },
  },
  fail: {
    'the world gets in by tcp on 1433': {
      given: group(world(1433)),
      because: opened(1433),
    },
    'the world gets in by tcp on 1434': {
      given: group(world(1434)),
      because: opened(1434),
    },
    'the world gets in by udp on 1434': {
      given: group(world(1434, 'udp')),
      because: opened(1434, 'udp'),
    },
    'the world gets in, and there': { given: reached(1433), because: opened(1433) },
    'the world gets in, and nowhere': {
      given: unreached(1433),
      because: { ...opened(1433), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(1433, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(1433, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(1433, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
