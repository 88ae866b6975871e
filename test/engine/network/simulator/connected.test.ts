import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Addresses } from '../../../../engine/network/addresses.ts';
import { rangeIn } from '../../../../engine/network/cidr.ts';
import type { RouteTable } from '../../../../engine/network/shapes.ts';
import type { Span } from '../../../../engine/network/span.ts';
import { endpoint } from '../network.ts';
import { reach } from '../../../../engine/network/reach.ts';
import { at, HIDDEN, isFact, placesIn, swapped, type Path } from './hiding.ts';
import { connected, isConnected, type Connected, STAND, tablesOf } from './connected.ts';

const OPEN = {
  ...{ IpProtocol: '-1', Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [] },
  IpRanges: [{ CidrIp: '0.0.0.0/0' }],
};
const answer = (routeTables: readonly RouteTable[]): Span =>
  reach({
    to: endpoint({
      self: { PrivateIpAddresses: [{ PrivateIpAddress: STAND }] },
      routeTables,
      groups: [{ self: { GroupId: 'sg-1', IpPermissions: [OPEN] }, related: { prefixLists: [] } }],
    }),
    ...{ family: 'IPv4', protocol: 'tcp', port: 22, from: Addresses.all('IPv4') },
  }).span;

const TRIED = ['10.0.0.0/28', '10.1.0.0/28', '10.2.0.3/32', '8.8.8.8/32'].flatMap((cidr) => {
  const { first, last } = rangeIn(cidr) ?? { first: 0n, last: -1n };
  return Array.from({ length: Number(last - first) + 1 }, (_, index) => first + BigInt(index));
});
const saidOf = ({ least, most }: Span, address: bigint) =>
  least.has(address) ? true : most.has(address) ? undefined : false;
/** Not a table as a whole, nor its relations: the world is put together of those. */
const isHeld = (path: Path): boolean => path[0] === 'transit' || path.indexOf('self') === 2;
const RUNS = { numRuns: Number(process.env['PLUMBLINE_FUZZ'] ?? 1000) };

it('is reached from connected VPCs by whom packets connect, and unknown where they are not listed', () => {
  fc.assert(
    fc.property(connected, (network) => {
      const span = answer(tablesOf(network));
      for (const address of TRIED)
        expect([address, saidOf(span, address)]).toEqual([address, isConnected(network, address)]);
    }),
    RUNS,
  );
});

it('is in the answers that gaps leave, whatever they hide', () => {
  const facts = ({ ours, theirs, transit }: Connected) => ({ ours, theirs, transit });
  fc.assert(
    fc.property(
      connected,
      connected,
      fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      (some, other, seeds) => {
        const right = answer(tablesOf(some));
        const places = placesIn(facts(some)).filter((path) => isFact(path) && isHeld(path));
        for (const seed of seeds) {
          const path = places[seed % places.length] ?? [];
          const replaced = at(other, path);
          const hidden = answer(tablesOf(swapped(some, path, HIDDEN) as Connected));
          const another =
            replaced === undefined ? right : answer(tablesOf(swapped(some, path, replaced) as Connected));
          for (const { least, most } of [right, another])
            expect([path, least.holds(hidden.least), hidden.most.holds(most)]).toEqual([path, true, true]);
        }
      },
    ),
    { numRuns: RUNS.numRuns / 5 },
  );
});

it('tries connections that carry, that do not, and that lead out of sight', () => {
  const seen = new Map<unknown, Set<unknown>>();
  for (const some of fc.sample(connected, 500))
    for (const address of TRIED) {
      const over = address < 0x0a010000n ? 'within' : address < 0x0a020000n ? 'between' : 'beyond';
      seen.set(over, (seen.get(over) ?? new Set()).add(isConnected(some, address)));
    }
  expect(seen.get('between')).toEqual(new Set([true, false, undefined]));
});
