import { securityGroupNoAllTrafficFromInternet } from '../../../rules/ec2/security-group-no-all-traffic-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, reached, STOPPED, unreached } from './open-group.ts';

const WORLD = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const WORLD6 = { Ipv6Ranges: [{ CidrIpv6: '::/0' }] };
const LIST = { PrefixListIds: [{ PrefixListId: 'pl-1' }] };
const EVERYBODY = { self: { PrefixListId: 'pl-1' }, facets: { entries: [{ Cidr: '0.0.0.0/0' }] } };
const ALL = { IpProtocol: '-1' };
const LOW = { IpProtocol: 'tcp', FromPort: 0, ToPort: 1023 };
const HIGH = { IpProtocol: 'tcp', FromPort: 1024, ToPort: 65535 };

testRule(securityGroupNoAllTrafficFromInternet, {
  pass: {
    'some TCP ports are open to the world': {
      given: group({ ...LOW, ...WORLD }),
    },
    'everything is open to the office': {
      given: group({ ...ALL, IpRanges: [{ CidrIp: '203.0.113.0/24' }] }),
    },
    'everything is open to a group': {
      given: group({ ...ALL, UserIdGroupPairs: [{ GroupId: 'sg-1' }] }),
    },
    'all of ICMP is open to the world': {
      given: group({ IpProtocol: 'icmp', FromPort: -1, ToPort: -1, ...WORLD }),
    },
    'half of the ports are open to one family, half to the other': {
      given: group({ ...LOW, ...WORLD }, { ...HIGH, ...WORLD6 }),
    },
  },
  fail: {
    'everything is open to the world': {
      given: { ...reached(22), self: group({ ...LOW, ...WORLD }, { ...ALL, ...WORLD6 }).self },
      because: { 'self.IpPermissions[-1/*-*]': { ...ALL, ...WORLD6 } },
    },
    'a prefix list holds the world': {
      given: {
        self: { IpPermissions: [{ ...ALL, ...LIST }] },
        related: { ...group().related, prefixLists: [EVERYBODY] },
      },
      because: { 'self.IpPermissions[-1/*-*]': { ...ALL, ...LIST } },
    },
    'ranges that meet are all TCP ports': {
      given: group({ ...LOW, ...WORLD }, { ...HIGH, ...WORLD }),
      because: {
        'self.IpPermissions[tcp/0-1023]': { ...LOW, ...WORLD },
        'self.IpPermissions[tcp/1024-65535]': { ...HIGH, ...WORLD },
      },
    },
    'the world gets in, and nowhere': {
      given: { ...unreached(22), self: { IpPermissions: [{ ...ALL, ...WORLD }] } },
      because: { 'self.IpPermissions[-1/*-*]': { ...ALL, ...WORLD }, ...STOPPED },
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: {
        self: { IpPermissions: [{ ...ALL, ...LIST }] },
        related: { ...group().related, prefixLists: [denied] },
      },
    },
  },
});
