import { securityGroupNoTelnetFromInternet } from '../../../rules/ec2/security-group-no-telnet-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoTelnetFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(23), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(24)) },
    'the world gets in by udp on 23': { given: group(world(23, 'udp')) },
    'other ports are asked for': { given: group(world(23)), params: { ports: ['tcp:24'] } },
  },
  fail: {
    'the world gets in by tcp on 23': {
      given: group(world(23)),
      because: opened(23),
    },
    'the world gets in, and there': { given: reached(23), because: opened(23) },
    'the world gets in, and nowhere': {
      given: unreached(23),
      because: { ...opened(23), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(23, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(23, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(23, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
