import { securityGroupHasDescription } from '../../../rules/ec2/security-group-has-description.ts';
import { denied, testRule } from '../../rule-tester.ts';

const SSH = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 };
const NOBODY = { IpRanges: [], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [] };
const OFFICE = { CidrIp: '203.0.113.0/24', Description: 'the office' };
const ANY = { IpProtocol: '-1', ...NOBODY };
const EVERYWHERE = { IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] };
const out = { ...ANY, ...EVERYWHERE };
const group = (sources: object, egress: object = out, GroupName = 'web') => ({
  self: { GroupName, IpPermissions: [{ ...SSH, ...NOBODY, ...sources }], IpPermissionsEgress: [egress] },
});
const because = (sources: object) => ({
  'self.IpPermissions[tcp/22-22]': { ...SSH, ...NOBODY, ...sources },
});
const HOME = { IpRanges: [OFFICE, { CidrIp: '198.51.100.7/32' }] };
const BLANK = { IpRanges: [{ ...OFFICE, Description: ' ' }] };
const HOME6 = { Ipv6Ranges: [{ CidrIpv6: '2001:db8::/64' }] };
const LIST = { PrefixListIds: [{ PrefixListId: 'pl-1' }] };
const PEER = { UserIdGroupPairs: [{ GroupId: 'sg-2', UserId: '111122223333' }] };

testRule(securityGroupHasDescription, {
  pass: {
    'every source says what it is for': {
      given: group({
        IpRanges: [OFFICE],
        PrefixListIds: [{ PrefixListId: 'pl-1', Description: 'offices' }],
        UserIdGroupPairs: [{ GroupId: 'sg-2', Description: 'the balancer' }],
      }),
    },
    'it has no rules': { given: { self: { GroupName: 'web', IpPermissions: [], IpPermissionsEgress: [] } } },
  },
  fail: {
    'one range of two says nothing': { given: group(HOME), because: because(HOME) },
    'a description is blank': { given: group(BLANK), because: because(BLANK) },
    'a range of IPv6 says nothing': { given: group(HOME6), because: because(HOME6) },
    'a prefix list says nothing': { given: group(LIST), because: because(LIST) },
    'a group says nothing': { given: group(PEER), because: because(PEER) },
    'a way out that somebody made says nothing': {
      given: group({}, { ...ANY, ...EVERYWHERE, ...PEER }),
      because: { 'self.IpPermissionsEgress[-1/*-*]': { ...ANY, ...EVERYWHERE, ...PEER } },
    },
    'a way out to everywhere on one port says nothing': {
      given: group({}, { ...SSH, ...NOBODY, ...EVERYWHERE }),
      because: { 'self.IpPermissionsEgress[tcp/22-22]': { ...SSH, ...NOBODY, ...EVERYWHERE } },
    },
  },
  unknown: {
    'the ways in are unreadable': {
      given: { self: { GroupName: 'web', IpPermissions: denied, IpPermissionsEgress: [] } },
    },
  },
  notApplicable: { 'it is the default group of its VPC': { given: group(LIST, out, 'default') } },
});
