import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cover, parseCidr, without, type Range } from '../../../rules/ec2/cidr.ts';

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
    ...['1:2:3:4:5:6:7:8::/64', '12345::/64', 'g::/64', '::1.2.3.4/128'],
  ])("refuses '%s'", (cidr) => expect(() => parseCidr(cidr)).toThrow(`'${cidr}' is none`));
});

const SPACE = 24;
const range = fc
  .tuple(fc.nat(SPACE - 1), fc.nat(SPACE - 1))
  .map(([a, b]) => ({ first: BigInt(Math.min(a, b)), last: BigInt(Math.max(a, b)) }));
const ranges = fc.array(range, { maxLength: 6 });
/** The slow way: one address after the other. */
const addresses = (of: readonly Range[]): readonly number[] =>
  Array.from({ length: SPACE }, (_, address) => address).filter((address) =>
    of.some(({ first, last }) => first <= address && address <= last),
  );

describe('ranges', () => {
  it('cover what they hold together, and nothing else', () => {
    fc.assert(
      fc.property(ranges, ranges, (some, wanted) => {
        const held = new Set(addresses(some));
        expect(cover(some, wanted)).toBe(addresses(wanted).every((address) => held.has(address)));
      }),
    );
  });
  it('keep, without others, what the others do not hold', () => {
    fc.assert(
      fc.property(ranges, ranges, (some, taken) => {
        const gone = new Set(addresses(taken));
        expect(addresses(without(some, taken))).toEqual(addresses(some).filter((one) => !gone.has(one)));
      }),
    );
  });
});
