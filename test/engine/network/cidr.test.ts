import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressText, BITS, cidrsOf, FAMILIES, parseCidr, rangeIn } from '../../../engine/network/cidr.ts';

describe('parseCidr', () => {
  it.each([
    ['0.0.0.0/0', 0n, 2n ** 32n - 1n],
    ['10.0.0.0/8', 10n << 24n, (11n << 24n) - 1n],
    ['10.1.2.3/8', 10n << 24n, (11n << 24n) - 1n],
    ['255.255.255.255/32', 2n ** 32n - 1n, 2n ** 32n - 1n],
    ['::/0', 0n, 2n ** 128n - 1n],
    ['::1/128', 1n, 1n],
    ['2001:db8::/32', 0x20010db8n << 96n, (0x20010db9n << 96n) - 1n],
    ['1:2:3:4:5:6:7:8/128', 0x10002000300040005000600070008n, 0x10002000300040005000600070008n],
    ['FE80::A/127', (0xfe80n << 112n) + 10n, (0xfe80n << 112n) + 11n],
  ])('reads %s', (cidr, first, last) => {
    expect(parseCidr(cidr)).toEqual({ family: cidr.includes(':') ? 'IPv6' : 'IPv4', first, last });
  });

  it.each([
    ...['', '10.0.0.0', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/8/8', '10.0.0/8', '1.2.3.4.5/8'],
    ...['10.0.0.256/32', '10.0.0.x/32', ' 10.0.0.0/8', '10.0.0.0/ 8', '0x0a.0.0.0/8', 'world', '/0'],
    ...[':/0', ':::/0', '::', '::/129', '1::2::3/64', '1:2:3:4:5:6:7/64', '1:2:3:4:5:6:7:8:9/64'],
    ...['1:2:3:4:5:6:7:8::/64', '12345::/64', 'g::/64'],
  ])("refuses '%s'", (cidr) => expect(() => parseCidr(cidr)).toThrow(`'${cidr}' is none`));
});

describe('IPv4-mapped ranges', () => {
  it.each([
    ['::ffff:10.0.0.0/104', '10.0.0.0/8'],
    ['::ffff:0:0/96', '0.0.0.0/0'],
    ['::ffff:a00:1/128', '10.0.0.1/32'],
    ['0:0:0:0:0:ffff:1.2.3.4/128', '1.2.3.4/32'],
  ])('%s is %s', (mapped, plain) => expect(rangeIn(mapped)).toEqual({ ...parseCidr(plain), mapped: true }));
  it.each(['::/0', '::ffff:0:0/95', '::fffe:1.2.3.4/128', '64:ff9b::1.2.3.4/128'])('%s is IPv6', (cidr) =>
    expect(parseCidr(cidr).family).toBe('IPv6'),
  );
});

it('reads one address alone only where that is asked for', () => {
  expect(rangeIn('10.0.0.1')).toEqual(parseCidr('10.0.0.1/32'));
  expect(rangeIn('::1')).toEqual(parseCidr('::1/128'));
  expect(rangeIn('10.0.0')).toBeUndefined();
});

describe('what is written', () => {
  it.each([
    '0.0.0.0/0',
    '10.0.0.0/8',
    '::/0',
    '2001:db8::/32',
    '1:0:2::/48',
    '::1/128',
    '1:0:0:2::5/128',
    '0:1:2:3:4:5:6:0/112',
  ])('is what was read: %s', (cidr) =>
    expect(cidrsOf(parseCidr(cidr), parseCidr(cidr).family)).toEqual([cidr]),
  );
  it('is read as it was, whatever the range', () => {
    const any = fc.constantFrom(...FAMILIES).chain((family) => {
      const address = fc.bigInt({ min: 0n, max: (1n << BigInt(BITS[family])) - 1n });
      return fc.tuple(fc.constant(family), address, address);
    });
    fc.assert(
      fc.property(any, ([family, a, b]) => {
        const [first, last] = a < b ? [a, b] : [b, a];
        expect(rangeIn(addressText(first, family))?.first).toBe(
          BigInt.asUintN(rangeIn(addressText(first, family))?.mapped ? 32 : 128, first),
        );
        const blocks = cidrsOf({ first, last }, family).map(parseCidr);
        expect(blocks.reduce((sum, one) => sum + one.last - one.first + 1n, 0n)).toBe(last - first + 1n);
      }),
    );
  });
});
