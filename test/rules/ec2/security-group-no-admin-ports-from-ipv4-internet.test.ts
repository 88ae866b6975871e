import { securityGroupNoAdminPortsFromIpv4Internet } from '../../../rules/ec2/security-group-no-admin-ports-from-ipv4-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, reached, STOPPED, unreached } from './open-group.ts';

const WORLD = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const HALF = { IpRanges: [{ CidrIp: '0.0.0.0/1' }] };
const OTHER_HALF = { IpRanges: [{ CidrIp: '128.0.0.0/1' }] };
const LIST = { PrefixListIds: [{ PrefixListId: 'pl-1' }] };
const HALVES = {
  self: { PrefixListId: 'pl-1' },
  facets: { entries: [{ Cidr: '0.0.0.0/1' }, { Cidr: '128.0.0.0/1' }] },
};
const SSH = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 };
const LOW = { IpProtocol: '6', FromPort: 0, ToPort: 99 };

testRule(securityGroupNoAdminPortsFromIpv4Internet, {
  pass: {
    'SSH is open to the office only': {
      given: group({ ...SSH, IpRanges: [{ CidrIp: '203.0.113.0/24' }] }),
    },
    'ICMP is open to the world: its members are types, not ports': {
      given: group({ ...SSH, ...WORLD, IpProtocol: 'icmp' }),
    },
    'SSH is open to the other family': {
      given: group({ ...SSH, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }),
    },
    'SSH is not on the list': {
      params: { ports: ['tcp:3389', 'udp:22'] },
      given: group({ ...SSH, ...WORLD }),
    },
  },
  fail: {
    'SSH is open to the world': {
      given: { ...reached(22), self: { IpPermissions: [{ ...SSH, ...WORLD }] } },
      because: { 'self.IpPermissions[tcp/22-22]': { ...SSH, ...WORLD } },
    },
    'everything is open to the world': {
      given: group({ IpProtocol: '-1', ...WORLD }),
      because: { 'self.IpPermissions[-1/*-*]': { IpProtocol: '-1', ...WORLD } },
    },
    'two halves make the world': {
      given: group({ ...SSH, ...HALF }, { ...LOW, ...OTHER_HALF }),
      because: {
        'self.IpPermissions[tcp/22-22]': { ...SSH, ...HALF },
        'self.IpPermissions[6/0-99]': { ...LOW, ...OTHER_HALF },
      },
    },
    'a prefix list holds the world': {
      given: {
        self: { IpPermissions: [{ ...SSH, ...LIST }] },
        related: { ...group().related, prefixLists: [HALVES] },
      },
      because: { 'self.IpPermissions[tcp/22-22]': { ...SSH, ...LIST } },
    },
    'the world gets in, and nowhere': {
      given: { ...unreached(22), self: { IpPermissions: [{ ...SSH, ...WORLD }] } },
      because: { 'self.IpPermissions[tcp/22-22]': { ...SSH, ...WORLD }, ...STOPPED },
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'AWS leaves the permissions out': { given: { ...group(), self: {} } },
    'the prefix list is out of sight': {
      given: {
        self: { IpPermissions: [{ ...SSH, ...LIST }] },
        related: { ...group().related, prefixLists: [denied] },
      },
    },
  },
});
