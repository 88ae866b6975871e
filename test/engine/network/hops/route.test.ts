import { describe, expect, it } from '@jest/globals';
import { tripwire } from '../../../../inventory/reading.ts';
import { HIDDEN, IPV6, only, PUBLIC_ROUTES, table, told, toward } from '../network.ts';

/** https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html, …/subnet-route-tables.html, …/route-tables-priority.html */
describe('the route back', () => {
  const explicit = (routes: Parameters<typeof table>[0]) =>
    table(routes, [{ SubnetId: 'subnet-1' }], 'rtb-2');
  /** All is sent there; the table of another subnet leads to the internet. */
  const round = (target: Parameters<typeof toward>[1]) => ({
    routeTables: [
      table([toward('0.0.0.0/0', target)]),
      table(PUBLIC_ROUTES, [{ SubnetId: 'subnet-2' }], 'rtb-2'),
    ],
  });
  it.each([
    ['is the main table’s', {}, 'open'],
    [
      'is the explicit table’s, not the main one’s',
      { routeTables: [table(PUBLIC_ROUTES), explicit([])] },
      'route',
    ],
    [
      'is the explicit table’s, whatever the main one says',
      { routeTables: [table([]), explicit(PUBLIC_ROUTES)] },
      'open',
    ],
    [
      'is another subnet’s',
      { routeTables: [table(PUBLIC_ROUTES, [{ SubnetId: 'subnet-2' }]), table([])] },
      'route',
    ],
    ['leads to a NAT gateway', only(toward('0.0.0.0/0', { NatGatewayId: 'nat-1' })), 'route'],
    [
      'leads to a black hole',
      only(toward('0.0.0.0/0', { GatewayId: 'igw-1' }, { State: 'blackhole' })),
      'route',
    ],
    ['leads to a carrier gateway', only(toward('0.0.0.0/0', { CarrierGatewayId: 'cagw-1' })), 'open'],
    [
      'is split',
      only(toward('0.0.0.0/1', { GatewayId: 'igw-1' }), toward('128.0.0.0/1', { GatewayId: 'igw-1' })),
      'open',
    ],
    ['is there for IPv6 only', only(toward('::/0', { GatewayId: 'igw-1' })), 'route'],
    [
      'leads elsewhere for one half, more specifically',
      only(
        toward('0.0.0.0/0', { GatewayId: 'igw-1' }),
        toward('0.0.0.0/2', { NatGatewayId: 'nat-1' }),
        toward('64.0.0.0/2', { NatGatewayId: 'nat-1' }),
        toward('128.0.0.0/3', { NatGatewayId: 'nat-1' }),
      ),
      'route',
    ],
    ['leads to a transit gateway, and may come back', round({ TransitGatewayId: 'tgw-1' }), 'unknown'],
    ['leads to a firewall, and may come back', round({ GatewayId: 'vpce-1' }), 'unknown'],
    ['leads to an interface, and may come back', round({ NetworkInterfaceId: 'eni-9' }), 'unknown'],
    [
      'leads to a transit gateway, and no table of the VPC to its own gateway',
      only(toward('0.0.0.0/0', { TransitGatewayId: 'tgw-1' })),
      'route',
    ],
    [
      'leads to a firewall, and another table to the gateway for a partner only',
      {
        routeTables: [
          table([toward('0.0.0.0/0', { GatewayId: 'vpce-1' })]),
          table([toward('8.0.0.0/8', { GatewayId: 'igw-1' })], [{ SubnetId: 'subnet-2' }], 'rtb-2'),
        ],
      },
      'route',
    ],
    [
      'leads to a firewall, and another table cannot be read',
      {
        routeTables: [
          table([toward('0.0.0.0/0', { GatewayId: 'vpce-1' })], [{ SubnetId: 'subnet-1' }]),
          tripwire(HIDDEN) as never,
        ],
      },
      'unknown',
    ],
    [
      'leads to a peer, that has no way to the internet for others',
      round({ VpcPeeringConnectionId: 'pcx-1' }),
      'route',
    ],
    [
      'leads to a peer for its range only',
      only(...PUBLIC_ROUTES, toward('10.9.0.0/16', { VpcPeeringConnectionId: 'pcx-1' })),
      'open',
    ],
    [
      'is propagated, and a static one is of the same range',
      only(
        toward('0.0.0.0/0', { GatewayId: 'vgw-1' }, { Origin: 'EnableVgwRoutePropagation' }),
        toward('0.0.0.0/0', { GatewayId: 'igw-1' }),
      ),
      'open',
    ],
    ['is not there', only(), 'route'],
    ['has no state', only(toward('0.0.0.0/0', { GatewayId: 'igw-1' }, { State: undefined })), 'unknown'],
    ['is in a table that cannot be read', { routeTables: [tripwire(HIDDEN) as never] }, 'unknown'],
    [
      'may be in a table that cannot be read',
      { routeTables: [tripwire(HIDDEN) as never, table([])] },
      'unknown',
    ],
    [
      'is in the explicit table, another cannot be read',
      { routeTables: [explicit([]), tripwire(HIDDEN) as never] },
      'route',
    ],
  ] as const)('%s', (_, changes, expected) => expect(told(changes)).toBe(expected));
  it('of IPv6 may leave elsewhere under the same address', () =>
    expect(told({ self: IPV6, ...only(toward('::/0', { TransitGatewayId: 'tgw-1' })) }, 'IPv6')).toBe(
      'unknown',
    ));
  /** https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html */
  it('of IPv6 lets nothing in through an egress-only internet gateway', () =>
    expect(
      told({ self: IPV6, ...only(toward('::/0', { EgressOnlyInternetGatewayId: 'eigw-1' })) }, 'IPv6'),
    ).toBe('route'));
});
