import { securityGroupNoCifsFromInternet } from '../../../rules/ec2/security-group-no-cifs-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, listed, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

testRule(securityGroupNoCifsFromInternet, {
  pass: {
    'the office gets in': { given: group({ ...world(139), ...OFFICE }) },
    'the world gets in on another port': { given: group(world(140)) },
    'the world gets in by udp on 139': { given: group(world(139, 'udp')) },
    'other ports are asked for': { given: group(world(139)), params: { ports: ['tcp:140'] } },
  },
  fail: {
    'the world gets in by tcp on 139': {
      given: group(world(139)),
      because: opened(139),
    },
    'the world gets in by tcp on 445': {
      given: group(world(445)),
      because: opened(445),
    },
    'the world gets in by udp on 445': {
      given: group(world(445, 'udp')),
      because: opened(445, 'udp'),
    },
    'the world gets in, and there': { given: reached(139), because: opened(139) },
    'the world gets in, and nowhere': {
      given: unreached(139),
      because: { ...opened(139), ...STOPPED },
    },
    'a prefix list holds the world': {
      given: listed(139, ['0.0.0.0/1', '128.0.0.0/1']),
      because: opened(139, 'tcp', LISTED),
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: { ...listed(139, []), related: { ...group().related, prefixLists: [denied] } },
    },
  },
});
