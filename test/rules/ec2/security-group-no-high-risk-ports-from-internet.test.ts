import { securityGroupNoHighRiskPortsFromInternet } from '../../../rules/ec2/security-group-no-high-risk-ports-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, reached, STOPPED, unreached } from './open-group.ts';

const WORLD = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const WORLD6 = { Ipv6Ranges: [{ CidrIpv6: '::/0' }] };
const LIST = { PrefixListIds: [{ PrefixListId: 'pl-1' }] };
const EVERYBODY = { self: { PrefixListId: 'pl-1' }, facets: { entries: [{ Cidr: '0.0.0.0/0' }] } };
const HTTPS = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
const POSTGRES = { IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432 };
const REDIS = { IpProtocol: 'tcp', FromPort: 6379, ToPort: 6379 };

testRule(securityGroupNoHighRiskPortsFromInternet, {
  pass: {
    'only HTTPS is open to the world': {
      given: group({ ...HTTPS, ...WORLD }),
    },
    'the UDP port of the same number is open': {
      given: group({ ...REDIS, IpProtocol: 'udp', ...WORLD }),
    },
    'the port is not on the list': { given: group({ ...REDIS, ...WORLD }) },
  },
  fail: {
    'PostgreSQL is open to the IPv6 world': {
      given: group({ ...HTTPS, ...WORLD }, { ...POSTGRES, ...WORLD6 }),
      because: { 'self.IpPermissions[tcp/5432-5432]': { ...POSTGRES, ...WORLD6 } },
    },
    'a prefix list holds the world': {
      given: {
        self: { IpPermissions: [{ ...REDIS, ...LIST }] },
        related: { ...group().related, prefixLists: [EVERYBODY] },
      },
      params: { ports: ['tcp:6379'] },
      because: { 'self.IpPermissions[tcp/6379-6379]': { ...REDIS, ...LIST } },
    },
    'a range holds a port': {
      given: { ...reached(5432), self: { IpPermissions: [{ ...POSTGRES, ToPort: 5500, ...WORLD }] } },
      because: { 'self.IpPermissions[tcp/5432-5500]': { ...POSTGRES, ToPort: 5500, ...WORLD } },
    },
    'the port is on the list': {
      params: { ports: ['tcp:6379'] },
      given: group({ ...REDIS, ...WORLD }),
      because: { 'self.IpPermissions[tcp/6379-6379]': { ...REDIS, ...WORLD } },
    },
    'the world gets in, and nowhere': {
      given: { ...unreached(5432), self: { IpPermissions: [{ ...POSTGRES, ...WORLD }] } },
      because: { 'self.IpPermissions[tcp/5432-5432]': { ...POSTGRES, ...WORLD }, ...STOPPED },
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: {
        self: { IpPermissions: [{ ...POSTGRES, ...LIST }] },
        related: { ...group().related, prefixLists: [denied] },
      },
    },
  },
});
