import { securityGroupNoSshFromInternet } from '../../../rules/ec2/security-group-no-ssh-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoSshFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(22), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(23)) },
    'the world gets in by udp on 22': { given: group(world(22, 'udp')) },
    'other ports are asked for': { given: group(world(22)), params: { ports: ['tcp:23'] } },
  },
  fail: {
    'the world gets in by tcp on 22': {
      given: group(world(22)),
      because: opened(22),
    },
    'the world gets in, and there': { given: reached(22), because: opened(22) },
    'the world gets in, and nowhere': {
      given: unreached(22),
      because: { ...opened(22), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(22, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(22, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(22, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
