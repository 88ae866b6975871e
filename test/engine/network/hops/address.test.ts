import { describe, expect, it } from '@jest/globals';
import { tripwire } from '../../../../inventory/reading.ts';
import { HIDDEN, IPV6, told } from '../network.ts';

/** https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html */
describe('the address', () => {
  it.each([
    ['is public', {}, 'open'],
    [
      'is private only',
      { self: { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.5' }] } },
      'public address',
    ],
    [
      'is a carrier’s',
      { self: { PrivateIpAddresses: [{ Association: { CarrierIp: '198.51.100.2' } }] } },
      'open',
    ],
    [
      'belongs to a second private address',
      { self: { PrivateIpAddresses: [{}, { Association: { PublicIp: '198.51.100.2' } }] } },
      'open',
    ],
    ['is dropped by AWS', { self: { DenyAllIgwTraffic: true } }, 'network interface'],
    ['cannot be read', { self: { PrivateIpAddresses: tripwire(HIDDEN) as never } }, 'unknown'],
  ] as const)('%s', (_, changes, expected) => expect(told(changes)).toBe(expected));
  it('of IPv6 is public by itself, where it is there', () => {
    expect(told({ self: IPV6 }, 'IPv6')).toBe('open');
    expect(told({}, 'IPv6')).toBe('public address');
    const Ipv6Addresses = [{ Ipv6Address: 'fd00::1' }];
    expect(told({ self: { Ipv6Addresses } }, 'IPv6')).toBe('public address');
  });
});
