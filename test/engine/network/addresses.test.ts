import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Addresses } from '../../../engine/network/addresses.ts';
import { parseCidr, type Range } from '../../../engine/network/cidr.ts';

const SPACE = 24;
const range = fc
  .tuple(fc.nat(SPACE - 1), fc.nat(SPACE - 1))
  .map(([a, b]) => ({ first: BigInt(Math.min(a, b)), last: BigInt(Math.max(a, b)) }));
const ranges = fc.array(range, { maxLength: 6 });
const setOf = (of: readonly Range[]) => Addresses.of('IPv4', of);
const all = Array.from({ length: SPACE }, (_, address) => BigInt(address));
/** The slow way: one address after the other. */
const slow = (of: readonly Range[]) => (address: bigint) =>
  of.some(({ first, last }) => first <= address && address <= last);

describe('sets of addresses', () => {
  it('hold, together, in common and without each other, what they should', () => {
    fc.assert(
      fc.property(ranges, ranges, (some, others) => {
        const [a, b] = [setOf(some), setOf(others)];
        const [inA, inB] = [slow(some), slow(others)];
        const held = (of: Addresses) => all.filter((one) => of.has(one));
        expect(held(a)).toEqual(all.filter(inA));
        expect(held(a.or(b))).toEqual(all.filter((one) => inA(one) || inB(one)));
        expect(held(a.and(b))).toEqual(all.filter((one) => inA(one) && inB(one)));
        expect(held(a.without(b))).toEqual(all.filter((one) => inA(one) && !inB(one)));
        expect(held(a.rest)).toEqual(all.filter((one) => !inA(one)));
        expect(a.holds(b)).toBe(all.every((one) => inA(one) || !inB(one)));
        expect(a.meets(b)).toBe(all.some((one) => inA(one) && inB(one)));
        expect(a.size).toBe(BigInt(held(a).length));
        expect(a.equals(b)).toBe(all.every((one) => inA(one) === inB(one)));
      }),
    );
  });
  it('are one set however they are made: sorted, apart, nothing empty', () => {
    fc.assert(
      fc.property(ranges, ranges, (some, others) => {
        const [a, b] = [setOf(some), setOf(others)];
        for (const one of [a.or(b), a.and(b), a.without(b), a.rest.rest]) {
          const rows = one.ranges.map(({ first, last }) => [first, last] as const);
          expect(rows.every(([first, last]) => first <= last)).toBe(true);
          expect(
            rows.every(([first], index) => index === 0 || first > (rows[index - 1]?.[1] ?? 0n) + 1n),
          ).toBe(true);
        }
        expect(a.or(b).equals(setOf([...others, ...some]))).toBe(true);
        expect(a.and(b).equals(a.rest.or(b.rest).rest)).toBe(true);
        expect(a.without(b).equals(a.and(b.rest))).toBe(true);
      }),
    );
  });
  it('take only blocks of their family', () => {
    const blocks = ['10.0.0.0/9', '10.128.0.0/9', '::/0', '::ffff:11.0.0.0/104'].map(parseCidr);
    expect(Addresses.of('IPv4', blocks).cidrs).toEqual(['10.0.0.0/7']);
    expect(Addresses.of('IPv6', blocks)).toEqual(Addresses.all('IPv6'));
  });
});
