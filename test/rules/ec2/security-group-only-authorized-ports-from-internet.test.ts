import { securityGroupOnlyAuthorizedPortsFromInternet } from '../../../rules/ec2/security-group-only-authorized-ports-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, reached, STOPPED, unreached } from './open-group.ts';

const WORLD = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const HALF = { IpRanges: [{ CidrIp: '0.0.0.0/1' }] };
const OTHER_HALF = { IpRanges: [{ CidrIp: '128.0.0.0/1' }] };
const LIST = { PrefixListIds: [{ PrefixListId: 'pl-1' }] };
const EVERYBODY = { self: { PrefixListId: 'pl-1' }, facets: { entries: [{ Cidr: '0.0.0.0/0' }] } };
const ALL = { IpProtocol: '-1' };
const HTTPS = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
const DNS = { IpProtocol: 'udp', FromPort: 53, ToPort: 53 };

testRule(securityGroupOnlyAuthorizedPortsFromInternet, {
  pass: {
    'HTTPS is open to the world': { given: group({ ...HTTPS, ...WORLD }) },
    'another port is open to the office': {
      given: group({ ...DNS, IpRanges: [{ CidrIp: '203.0.113.0/24' }] }),
    },
    'the port is authorized': {
      params: { authorizedPorts: ['udp:53'] },
      given: group({ ...DNS, ...WORLD }),
    },
  },
  fail: {
    'another port is open to the world': {
      given: { ...reached(443), self: group({ ...HTTPS, ...WORLD }, { ...DNS, ...WORLD }).self },
      because: { 'self.IpPermissions[udp/53-53]': { ...DNS, ...WORLD } },
    },
    'a prefix list holds the world': {
      given: {
        self: { IpPermissions: [{ ...DNS, ...LIST }] },
        related: { ...group().related, prefixLists: [EVERYBODY] },
      },
      because: { 'self.IpPermissions[udp/53-53]': { ...DNS, ...LIST } },
    },
    'a range holds more than the port': {
      given: group({ ...HTTPS, ToPort: 444, ...WORLD }),
      because: { 'self.IpPermissions[tcp/443-444]': { ...HTTPS, ToPort: 444, ...WORLD } },
    },
    'no port is authorized': {
      params: { authorizedPorts: [] },
      given: group({ ...HTTPS, ...WORLD }),
      because: { 'self.IpPermissions[tcp/443-443]': { ...HTTPS, ...WORLD } },
    },
    'two halves make the world': {
      given: group({ ...DNS, ...HALF }, { ...ALL, ...OTHER_HALF }),
      because: {
        'self.IpPermissions[udp/53-53]': { ...DNS, ...HALF },
        'self.IpPermissions[-1/*-*]': { ...ALL, ...OTHER_HALF },
      },
    },
    'the world gets in, and nowhere': {
      given: { ...unreached(22), self: { IpPermissions: [{ ...DNS, ...WORLD }] } },
      because: { 'self.IpPermissions[udp/53-53]': { ...DNS, ...WORLD }, ...STOPPED },
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the prefix list is out of sight': {
      given: {
        self: { IpPermissions: [{ ...DNS, ...LIST }] },
        related: { ...group().related, prefixLists: [denied] },
      },
    },
  },
});
