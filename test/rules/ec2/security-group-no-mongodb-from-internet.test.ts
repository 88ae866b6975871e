import { securityGroupNoMongodbFromInternet } from '../../../rules/ec2/security-group-no-mongodb-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoMongodbFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(27017), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(27020)) },
    'the world gets in by udp on 27017': { given: group(world(27017, 'udp')) },
    'other ports are asked for': { given: group(world(27017)), params: { ports: ['tcp:27020'] } },
  },
  fail: {
    'the world gets in by tcp on 27017': {
      given: group(world(27017)),
      because: opened(27017),
    },
    'the world gets in by tcp on 27018': {
      given: group(world(27018)),
      because: opened(27018),
    },
    'the world gets in by tcp on 27019': {
      given: group(world(27019)),
      because: opened(27019),
    },
    'the world gets in, and there': { given: reached(27017), because: opened(27017) },
    'the world gets in, and nowhere': {
      given: unreached(27017),
      because: { ...opened(27017), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(27017, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(27017, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(27017, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
