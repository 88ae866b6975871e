import { securityGroupNoRdpFromInternet } from '../../../rules/ec2/security-group-no-rdp-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoRdpFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(3389), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(3390)) },
    'the world gets in by udp on 3389': { given: group(world(3389, 'udp')) },
    'other ports are asked for': { given: group(world(3389)), params: { ports: ['tcp:3390'] } },
  },
  fail: {
    'the world gets in by tcp on 3389': {
      given: group(world(3389)),
      because: opened(3389),
    },
    'the world gets in, and there': { given: reached(3389), because: opened(3389) },
    'the world gets in, and nowhere': {
      given: unreached(3389),
      because: { ...opened(3389), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(3389, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(3389, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(3389, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
