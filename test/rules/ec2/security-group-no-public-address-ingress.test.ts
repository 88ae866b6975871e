import { securityGroupNoPublicAddressIngress } from '../../../rules/ec2/security-group-no-public-address-ingress.ts';
import { denied, testRule } from '../../rule-tester.ts';

const SSH = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 };
const vpc = {
  self: {
    CidrBlockAssociationSet: [{ CidrBlock: '10.0.0.0/16' }],
    Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1f18::/56' }],
  },
};
const group = (...cidrs: string[]) => ({ self: { IpPermissions: [permission(...cidrs)] }, related: { vpc } });
const permission = (...cidrs: string[]) => ({
  ...SSH,
  IpRanges: cidrs.filter((one) => !one.includes(':')).map((CidrIp) => ({ CidrIp })),
  Ipv6Ranges: cidrs.filter((one) => one.includes(':')).map((CidrIpv6) => ({ CidrIpv6 })),
});
const because = (...cidrs: string[]) => ({ 'self.IpPermissions[tcp/22-22]': permission(...cidrs) });

testRule(securityGroupNoPublicAddressIngress, {
  pass: {
    'private addresses come in': { given: group('10.0.0.0/8', '192.168.1.7/32', 'fd00::/8') },
    'the whole internet does: others speak of that': { given: group('0.0.0.0/0', '::/0') },
    'the VPC itself has public addresses': { given: group('2600:1f18::/64') },
    'the addresses are known': {
      given: group('8.8.8.8/32', '2a00:1450::/48'),
      params: { allowedRanges: ['8.8.8.0/24', '2a00:1450::/32'] },
    },
    'a prefix list says whose they are': {
      given: {
        ...group(),
        self: { IpPermissions: [{ ...permission(), PrefixListIds: [{ PrefixListId: 'pl-1' }] }] },
      },
    },
  },
  fail: {
    'one public address comes in': { given: group('8.8.8.8/32'), because: because('8.8.8.8/32') },
    'one of two is not known': {
      given: group('8.8.8.8/32', '1.1.1.1/32'),
      params: { allowedRanges: ['8.8.8.8/32'] },
      because: because('8.8.8.8/32', '1.1.1.1/32'),
    },
    'a range is known in part': {
      given: group('8.8.8.0/23'),
      params: { allowedRanges: ['8.8.8.0/24'] },
      because: because('8.8.8.0/23'),
    },
    'half of the internet does': { given: group('0.0.0.0/1'), because: because('0.0.0.0/1') },
    'a public range of IPv6 does': { given: group('2a00:1450::/32'), because: because('2a00:1450::/32') },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...group(), self: { IpPermissions: denied } } },
    'the VPC is out of sight': { given: { ...group('2600:1f18::/64'), related: { vpc: denied } } },
    'AWS writes no range': { given: group('everybody') },
  },
});
