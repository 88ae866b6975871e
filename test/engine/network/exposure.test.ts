import { describe, expect, it } from '@jest/globals';
import { tripwire } from '../../../inventory/reading.ts';
import { closedToInternet, exposures } from '../../../engine/network/exposure.ts';
import { endpoint, entry, group, HIDDEN, IPV6, OPEN_ACL, SSH, tcp } from './network.ts';

type Changes = Parameters<typeof endpoint>[0];
const found = (changes: Changes, ports: readonly string[] | 'any' = 'any') =>
  [...exposures(endpoint(changes), ports)].map(
    ({ family, protocol, ports: { from, to }, status }) => `${family} ${protocol}:${from}-${to} ${status}`,
  );
const on = (FromPort: number, ToPort: number, IpProtocol = 'tcp') => ({
  ...SSH,
  ...{ FromPort, ToPort, IpProtocol },
});
const keys = (changes: Changes, ports: readonly string[] | 'any' = 'any') =>
  closedToInternet([endpoint(changes)], ports)
    .trace()
    .map(({ keys: [, key] }) => key);

describe('what is exposed', () => {
  it.each([
    ['the port of a permission', { groups: [group('sg-1', SSH)] }, ['IPv4 tcp:22-22 violated']],
    ['nothing without permissions', { groups: [group('sg-1')] }, []],
    [
      'ports of several permissions',
      { groups: [group('sg-1', on(20, 25), on(24, 30)), group('sg-2', on(53, 53, 'udp'))] },
      [
        'IPv4 tcp:20-23 violated',
        'IPv4 tcp:24-25 violated',
        'IPv4 tcp:26-30 violated',
        'IPv4 udp:53-53 violated',
      ],
    ],
    [
      'all ports but those that the ACL denies',
      {
        groups: [group('sg-1', on(0, 65535))],
        entries: [entry(1, 'deny', '0.0.0.0/0', tcp(23, 65535)), ...OPEN_ACL],
      },
      ['IPv4 tcp:0-22 violated'],
    ],
    ['both families', { self: IPV6 }, ['IPv4 tcp:22-22 violated', 'IPv6 tcp:22-22 violated']],
    [
      'perhaps any port, where a group cannot be read',
      { groups: [group('sg-1', SSH), tripwire(HIDDEN) as never] },
      [
        'IPv4 tcp:0-21 unknown',
        'IPv4 tcp:22-22 violated',
        'IPv4 tcp:23-65535 unknown',
        'IPv4 udp:0-65535 unknown',
      ],
    ],
  ] as const)('is %s', (_, changes, expected) => expect(found(changes)).toEqual(expected));
  it('is asked of some ports alone', () => {
    expect(found({}, ['tcp:22', 'tcp:3389', 'udp:22'])).toEqual(['IPv4 tcp:22-22 violated']);
    expect(found({}, ['tcp:23'])).toEqual([]);
  });
});

describe('the claim', () => {
  it('holds where nothing gets there, and tells what stops it', () => {
    const claim = closedToInternet([endpoint({ groups: [group('sg-1')] })], ['tcp:22']);
    expect(claim.status).toBe('holds');
    expect(claim.trace().map(({ actual }) => actual)).toEqual([
      [{ hop: 'security groups', id: 'sg-1' }],
      [{ hop: 'public address', id: 'none' }],
    ]);
  });
  it('is violated by each opening, under a key that stays', () => {
    expect(keys({ self: IPV6 })).toEqual(['[IPv4 tcp:22]', '[IPv6 tcp:22]']);
    expect(keys({ groups: [group('sg-1', on(0, 65535))] })).toEqual(['[IPv4 tcp:0-65535]']);
    expect(
      keys({
        groups: [
          group('sg-2'),
          group('sg-1', { ...SSH, IpRanges: [...(SSH.IpRanges ?? []), { CidrIp: '8.8.8.8/32' }] }),
        ],
      }),
    ).toEqual(['[IPv4 tcp:22]']);
  });
  it('tells who gets there, and through what', () =>
    expect(closedToInternet([endpoint({})], ['tcp:22']).trace()[0]?.actual).toMatchObject({
      from: 'the internet',
      through: [
        { hop: 'public address', id: '198.51.100.1' },
        {},
        {},
        {},
        {},
        { hop: 'security groups', by: 'sg-1 tcp/22-22' },
      ],
    }));
  it('is violated by one endpoint, whatever else is unknown', () => {
    const unknown = endpoint({ groups: [tripwire(HIDDEN) as never] });
    expect(closedToInternet([unknown], ['tcp:22']).status).toBe('unknown');
    expect(closedToInternet([unknown, endpoint({})], ['tcp:22']).status).toBe('violated');
  });
  it('holds of no endpoints at all', () => expect(closedToInternet([], ['tcp:22']).status).toBe('holds'));
});
