import { securityGroupNoPortRanges } from '../../../rules/ec2/security-group-no-port-ranges.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { world } from './open-group.ts';

const EPHEMERAL = { ...world(1024), ToPort: 65535 };
const FTP = { ...world(20), ToPort: 21 };
const ALL = { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] };
const group = (...IpPermissions: object[]) => ({ self: { IpPermissions } });

testRule(securityGroupNoPortRanges, {
  pass: {
    'it lets in single ports': { given: group(world(22), world(443)) },
    'types of ICMP are no ports': { given: group({ ...world(3), IpProtocol: 'icmp', ToPort: 8 }) },
    'the range is within one that is allowed': {
      given: group(EPHEMERAL, FTP),
      params: { allowed: ['tcp:20-21', 'udp:1-9', 'tcp:1000-65535'] },
    },
    'all ports of both protocols are allowed': {
      given: group(ALL),
      params: { allowed: ['tcp:0-65535', 'udp:0-65535'] },
    },
  },
  fail: {
    'it lets in a range': {
      given: group(world(22), EPHEMERAL),
      because: { 'self.IpPermissions[tcp/1024-65535]': EPHEMERAL },
    },
    'it lets in everything': { given: group(ALL), because: { 'self.IpPermissions[-1/*-*]': ALL } },
    'the range is allowed for the other protocol': {
      given: group(FTP),
      params: { allowed: ['udp:20-21'] },
      because: { 'self.IpPermissions[tcp/20-21]': FTP },
    },
    'the range is wider than the allowed one': {
      given: group(FTP),
      params: { allowed: ['tcp:21-22'] },
      because: { 'self.IpPermissions[tcp/20-21]': FTP },
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { self: { IpPermissions: denied } } },
    'AWS leaves the ports out': { given: group({ IpProtocol: 'tcp' }) },
  },
});
