import { describe, expect, it } from '@jest/globals';
import { tripwire } from '../../../../inventory/reading.ts';
import { Addresses } from '../../../../engine/network/addresses.ts';
import { parseCidr } from '../../../../engine/network/cidr.ts';
import { reach } from '../../../../engine/network/reach.ts';
import { endpoint, group, HIDDEN, SSH, told } from '../network.ts';

/** https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html */
describe('the security groups', () => {
  const from = (...cidrs: string[]) => ({ ...SSH, IpRanges: cidrs.map((CidrIp) => ({ CidrIp })) });
  const pair = { ...SSH, IpRanges: [], Ipv6Ranges: [], UserIdGroupPairs: [{ GroupId: 'sg-9' }] };
  const listed = { ...SSH, IpRanges: [], PrefixListIds: [{ PrefixListId: 'pl-1' }] };
  const list = (...cidrs: string[]) => ({
    self: { PrefixListId: 'pl-1' },
    facets: { entries: cidrs.map((Cidr) => ({ Cidr })) },
  });
  const withList = (...cidrs: string[]) => [
    { ...group('sg-1', listed), related: { prefixLists: [list(...cidrs)] } },
  ];
  it.each([
    [
      'let in halves, one each',
      [group('sg-1', from('0.0.0.0/1')), group('sg-2', from('128.0.0.0/1'))],
      'open',
    ],
    ['let in all but one address', [group('sg-1', from('0.0.0.0/1', '128.0.0.0/2', '192.0.0.0/3'))], 'open'],
    ['let in a partner', [group('sg-1', from('198.18.0.0/15', '3.0.0.0/8'))], 'security groups'],
    [
      'let in IPv4 as IPv6 writes it',
      [group('sg-1', { ...SSH, IpRanges: [], Ipv6Ranges: [{ CidrIpv6: '::ffff:0:0/96' }] })],
      'open',
    ],
    ['refer to another group, which is never the internet', [group('sg-1', pair)], 'security groups'],
    ['name a prefix list of the world', withList('0.0.0.0/1', '128.0.0.0/1'), 'open'],
    ['name a prefix list of offices', withList('8.8.8.0/24'), 'security groups'],
    ['name a prefix list that is out of sight', [group('sg-1', listed)], 'unknown'],
    ['let in another port', [group('sg-1', { ...SSH, FromPort: 23, ToPort: 25 })], 'security groups'],
    [
      'let in all protocols',
      [group('sg-1', { ...SSH, IpProtocol: '-1', FromPort: undefined, ToPort: undefined })],
      'open',
    ],
    ['cannot be read, but for one that lets in', [tripwire(HIDDEN) as never, group('sg-1', SSH)], 'open'],
    ['cannot be read, but for one that does not', [tripwire(HIDDEN) as never, group('sg-1')], 'unknown'],
  ] as const)('%s', (_, groups, expected) => expect(told({ groups })).toBe(expected));
  it('let in all where AWS has an interface without', () =>
    expect(told({ self: { Groups: [] }, groups: [] })).toBe('open'));
  it('let in the members of a group that they refer to, by private addresses', () => {
    const members = () => ({
      least: Addresses.of('IPv4', [parseCidr('10.0.0.9/32')]),
      most: Addresses.of('IPv4', [parseCidr('10.0.0.9/32')]),
      gaps: [],
    });
    const to = { ...endpoint({ groups: [group('sg-1', pair)] }), members };
    const asked = { to, family: 'IPv4', protocol: 'tcp', port: 22, from: Addresses.all('IPv4') } as const;
    expect(reach(asked).span.least.cidrs).toEqual(['10.0.0.9/32']);
    expect(reach({ ...asked, to: endpoint({ groups: [group('sg-1', pair)] }) }).span).toMatchObject({
      gaps: [{}],
    });
  });
});
