import { securityGroupNoFtpFromInternet } from '../../../rules/ec2/security-group-no-ftp-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoFtpFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(20), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(22)) },
    'the world gets in by udp on 20': { given: group(world(20, 'udp')) },
    'other ports are asked for': { given: group(world(20)), params: { ports: ['tcp:22'] } },
  },
  fail: {
    'the world gets in by tcp on 20': {
      given: group(world(20)),
      because: opened(20),
    },
    'the world gets in by tcp on 21': {
      given: group(world(21)),
      because: opened(21),
    },
    'the world gets in, and there': { given: reached(20), because: opened(20) },
    'the world gets in, and nowhere': {
      given: unreached(20),
      because: { ...opened(20), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(20, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(20, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(20, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
