import { securityGroupNoPostgresqlFromInternet } from '../../../rules/ec2/security-group-no-postgresql-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoPostgresqlFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(5432), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(5433)) },
    'the world gets in by udp on 5432': { given: group(world(5432, 'udp')) },
    'other ports are asked for': { given: group(world(5432)), params: { ports: ['tcp:5433'] } },
  },
  fail: {
    'the world gets in by tcp on 5432': {
      given: group(world(5432)),
      because: opened(5432),
    },
    'the world gets in, and there': { given: reached(5432), because: opened(5432) },
    'the world gets in, and nowhere': {
      given: unreached(5432),
      because: { ...opened(5432), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(5432, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(5432, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(5432, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
