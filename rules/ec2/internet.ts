import { cover, parseCidr, without, type Block, type Family, type Range } from './cidr.ts';

/**
 * Address space that is not the public internet: the blocks that IANA's special-purpose registries
 * (https://www.iana.org/assignments/iana-ipv4-special-registry and its IPv6 twin) do not call globally
 * reachable, multicast, and for IPv6 whatever is outside global unicast, `2000::/3`.
 */
const RESERVED = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
].map(parseCidr);

const publicSpace = (all: string): readonly Range[] => {
  const space = parseCidr(all);
  return without(
    [space],
    RESERVED.filter(({ family }) => family === space.family),
  );
};
const INTERNET: Readonly<Record<Family, readonly Range[]>> = {
  IPv4: publicSpace('0.0.0.0/0'),
  IPv6: publicSpace('2000::/3'),
};

export const FAMILIES = ['IPv4', 'IPv6'] as const satisfies readonly Family[];
export const WORLD: readonly Block[] = ['0.0.0.0/0', '::/0'].map(parseCidr);

const sizeOf = (ranges: readonly Range[]): bigint =>
  ranges.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
const SIZES = { IPv4: sizeOf(INTERNET.IPv4), IPv6: sizeOf(INTERNET.IPv6) };

/** Whether the blocks, taken together, hold all public addresses of the family: `0.0.0.0/1` with `128.0.0.0/1` do. */
export const holdInternet = (blocks: readonly Block[], family: Family): boolean =>
  areOpen([{ blocks }], family);

/** The same of several sources. */
export function areOpen(sources: readonly { readonly blocks: readonly Block[] }[], family: Family): boolean {
  const ours: Block[] = [];
  for (const { blocks } of sources) for (const one of blocks) if (one.family === family) ours.push(one);
  // Most hold far fewer addresses: then nothing need be joined.
  return sizeOf(ours) >= SIZES[family] && cover(ours, INTERNET[family]);
}
