import { describe, expect, it } from '@jest/globals';
import { tripwire } from '../../../../inventory/reading.ts';
import { pathOf, stopOf } from '../../../../engine/network/hop.ts';
import { areInternet } from '../../../../engine/network/internet.ts';
import { decided } from '../../../../engine/network/reach.ts';
import { ask, entry, group, HIDDEN, OPEN_ACL, PUBLIC_ROUTES, SSH, table, toward } from '../network.ts';

describe('evidence', () => {
  it('is the path, hop by hop', () =>
    expect(ask().ways.map(pathOf)).toEqual([
      [
        { hop: 'public address', id: '198.51.100.1' },
        { hop: 'route', id: 'rtb-1', by: '0.0.0.0/0 to igw-1' },
        { hop: 'VPC block public access', id: 'subnet-1', by: 'off' },
        { hop: 'network ACL out', id: 'acl-1', by: '100 allow' },
        { hop: 'network ACL in', id: 'acl-1', by: '100 allow' },
        { hop: 'security groups', id: 'sg-1', by: 'sg-1 tcp/22-22' },
      ],
    ]));
  it('is the hop that stops it, and what decided', () => {
    const entries = [...OPEN_ACL, entry(7, 'deny', '0.0.0.0/0')];
    expect(ask({ entries }).ways.map((way) => stopOf(way, areInternet))).toEqual([
      { hop: 'network ACL in', id: 'acl-1', by: '7 deny' },
    ]);
  });
  it('of what is unknown are the gaps that decide, and no others', () => {
    const routeTables = [
      table([toward('0.0.0.0/0', { TransitGatewayId: 'tgw-1' })]),
      table(PUBLIC_ROUTES, [{ SubnetId: 'subnet-2' }], 'rtb-2'),
    ];
    const groups = [group('sg-1', SSH), tripwire(HIDDEN) as never];
    const { gaps } = decided(ask({ routeTables, groups }), areInternet);
    expect(JSON.parse(JSON.stringify(gaps))).toEqual([
      { $gap: { call: 'what lies beyond tgw-1', error: 'NotListed: tgw-1' } },
    ]);
  });
});
