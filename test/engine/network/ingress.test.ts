import { describe, expect, it } from '@jest/globals';
import { gap, tripwire } from '../../../inventory/reading.ts';
import { neverOpens } from '../../../engine/network/ingress.ts';
import { opening, openingEverything, type Wrong } from '../../../engine/network/openings.ts';
import type { Permission } from '../../../engine/network/permission.ts';
import type { PrefixList } from '../../../engine/network/prefix-list.ts';

const SSH = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 };
const WORLD = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const HALF = { IpRanges: [{ CidrIp: '0.0.0.0/1' }] };
const OTHER_HALF = { IpRanges: [{ CidrIp: '128.0.0.0/1' }] };
const LISTED = { PrefixListIds: [{ PrefixListId: 'pl-1' }] };
const HIDDEN = tripwire(gap({ call: 'test', error: 'AccessDenied' })) as unknown as PrefixList;
const UNREAD = {
  self: { PrefixListId: 'pl-1' },
  facets: { entries: HIDDEN as unknown as { Cidr: string }[] },
};
const list = (id: string, ...cidrs: string[]): PrefixList => ({
  self: { PrefixListId: id },
  facets: { entries: cidrs.map((Cidr) => ({ Cidr })) },
});

const status = (
  IpPermissions: readonly Permission[],
  prefixLists: readonly PrefixList[] = [],
  wrong: Wrong = opening(['tcp:22']),
) => neverOpens({ self: { IpPermissions }, related: { prefixLists } }, wrong, 'be shut').status;

describe('a prefix list', () => {
  const listed = { ...SSH, ...LISTED };
  it.each([
    ['holds the world', [list('pl-1', '0.0.0.0/1', '128.0.0.0/1')], 'violated'],
    ['holds the other half', [list('pl-1', '128.0.0.0/1')], 'violated'],
    ['holds half of another family', [list('pl-1', '8000::/1')], 'holds'],
    ['is empty, another one holds the world', [list('pl-1'), list('pl-2', '0.0.0.0/0')], 'holds'],
    ['cannot be read', [UNREAD], 'unknown'],
    ['is out of sight', [HIDDEN], 'unknown'],
    ['can be read, another one cannot', [HIDDEN, list('pl-1', '10.0.0.0/8')], 'holds'],
  ] as const)('%s', (_, lists, expected) =>
    expect(status([listed, { ...SSH, ...HALF }], lists)).toBe(expected),
  );

  it.each([
    ['other sources open the port', [listed, { ...SSH, ...HALF }, { ...SSH, ...OTHER_HALF }], 'violated'],
    ['its own permission opens the port', [{ ...listed, ...WORLD }], 'violated'],
    ['it is for another port', [{ ...listed, FromPort: 443, ToPort: 443 }], 'holds'],
    ['it is for types of ICMP', [{ ...listed, IpProtocol: '1' }], 'holds'],
    ['it is for everything', [{ ...LISTED, IpProtocol: '-1' }], 'unknown'],
  ] as const)('matters only where it decides: %s', (_, permissions, expected) =>
    expect(status(permissions, [UNREAD])).toBe(expected),
  );
  it('matters where it might complete all ports', () => {
    const low = { ...LISTED, IpProtocol: 'udp', FromPort: 0, ToPort: 99 };
    const high = { ...WORLD, IpProtocol: 'udp', FromPort: 100, ToPort: 65535 };
    expect(status([low], [UNREAD], openingEverything)).toBe('holds');
    expect(status([low, high], [UNREAD], openingEverything)).toBe('unknown');
  });
});

describe('what AWS cannot have meant', () => {
  it.each([
    ['a malformed IPv4 range', { ...SSH, IpRanges: [{ CidrIp: '0.0.0.0' }] }, []],
    ['a malformed IPv6 range', { ...SSH, Ipv6Ranges: [{ CidrIpv6: '::/x' }] }, []],
    ['a range without one', { ...SSH, IpRanges: [{}] }, []],
    ['a malformed entry', { ...SSH, ...LISTED }, [list('pl-1', 'world')]],
    ['no protocol', { ...WORLD }, []],
    ['no ports', { ...WORLD, IpProtocol: '6' }, []],
    ['a list that is nowhere', { ...SSH, ...LISTED }, [list('pl-2', '10.0.0.0/8')]],
  ] as const)('is unknown, never a pass: %s', (_, permission, lists) =>
    expect(status([permission], lists)).toBe('unknown'),
  );
});
