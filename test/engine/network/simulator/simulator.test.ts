import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Addresses } from '../../../../engine/network/addresses.ts';
import { rangeIn, type Family } from '../../../../engine/network/cidr.ts';
import { interfaceEndpoint } from '../../../../engine/network/interface.ts';
import { reach } from '../../../../engine/network/reach.ts';
import { sure, type Span } from '../../../../engine/network/span.ts';
import { at, HIDDEN, isFact, placesIn, swapped } from './hiding.ts';
import { arrives, arrivesFromOutside, MEMBERS } from './packets.ts';
import { TRIED } from './parts.ts';
import { world, type World } from './world.ts';

const blocksOf = (cidrs: readonly string[]) => cidrs.flatMap((cidr) => rangeIn(cidr) ?? []);
const triedIn = (family: Family): readonly bigint[] =>
  blocksOf(TRIED[family]).flatMap(({ first, last }) =>
    Array.from({ length: Number(last - first) + 1 }, (_, index) => first + BigInt(index)),
  );

function answer({ family, face, region, protocol, port }: World, isOutside = false): Span {
  const to = {
    ...interfaceEndpoint(face, region, 'self'),
    members: ({ GroupId = '' }, of: Family) => sure(Addresses.of(of, blocksOf(MEMBERS[GroupId]?.[of] ?? []))),
  };
  const from = isOutside ? {} : { from: Addresses.all(family) };
  return reach({ to, family, protocol, port, ...from }).span;
}
const saidOf = ({ least, most }: Span, address: bigint) =>
  least.has(address) ? true : most.has(address) ? undefined : false;

const RUNS = { numRuns: Number(process.env['PLUMBLINE_FUZZ'] ?? 200) };

describe('who reaches a port', () => {
  it('is who gets there packet by packet', () => {
    fc.assert(
      fc.property(world, (some) => {
        const span = answer(some);
        for (const address of triedIn(some.family))
          expect([address, saidOf(span, address)]).toEqual([address, arrives(some, address)]);
      }),
      RUNS,
    );
  });

  it('is who of the internet gets there packet by packet', () => {
    fc.assert(
      fc.property(world, (some) => {
        const span = answer(some, true);
        for (const address of triedIn(some.family))
          expect([address, saidOf(span, address)]).toEqual([address, arrivesFromOutside(some, address)]);
      }),
      RUNS,
    );
  });

  it('is in the answers that gaps leave, whatever they hide', () => {
    const two = fc
      .tuple(world, world, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }))
      .filter(([a, b]) => a.family === b.family);
    fc.assert(
      fc.property(two, ([some, other, seeds]) => {
        const places = placesIn({ face: some.face, region: some.region }).filter(isFact);
        const right = answer(some);
        for (const seed of seeds) {
          const path = places[seed % places.length] ?? [];
          const replaced = at(other, path);
          const hidden = answer(swapped(some, path, HIDDEN) as World);
          const another = replaced === undefined ? right : answer(swapped(some, path, replaced) as World);
          for (const { least, most } of [right, another])
            expect([path, least.holds(hidden.least), hidden.most.holds(most)]).toEqual([path, true, true]);
          if (hidden.gaps.length === 0) expect(hidden.least.equals(hidden.most)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

it('tries networks that let some in, and networks of which something is beyond', () => {
  const seen = new Set<unknown>();
  for (const some of fc.sample(world, 500))
    for (const address of triedIn(some.family)) seen.add(arrives(some, address));
  expect(seen).toEqual(new Set([true, false, undefined]));
});
