import { Addresses } from './addresses.ts';
import { parseCidr, type Block, type Family } from './cidr.ts';

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

const publicSpace = (family: Family, all: string): Addresses =>
  Addresses.of(family, [parseCidr(all)]).without(Addresses.of(family, RESERVED));

/** All public addresses of a family. */
export const INTERNET: Readonly<Record<Family, Addresses>> = {
  IPv4: publicSpace('IPv4', '0.0.0.0/0'),
  IPv6: publicSpace('IPv6', '2000::/3'),
};
export const WORLD: readonly Block[] = ['0.0.0.0/0', '::/0'].map(parseCidr);

/**
 * Whether addresses are the internet, for what is reachable: at least half of the public space of their family. A block
 * list, however long, closes nothing for most; a partner's range, however large, is not everybody.
 */
export const areInternet = (addresses: Addresses): boolean =>
  2n * addresses.and(INTERNET[addresses.family]).size >= INTERNET[addresses.family].size;

/** Whether the blocks, taken together, hold all public addresses of the family: `0.0.0.0/1` with `128.0.0.0/1` do. */
export const holdInternet = (blocks: readonly Block[], family: Family): boolean =>
  areOpen([{ blocks }], family);

/** The same of several sources. */
export function areOpen(sources: readonly { readonly blocks: readonly Block[] }[], family: Family): boolean {
  const ours: Block[] = [];
  for (const { blocks } of sources) for (const one of blocks) if (one.family === family) ours.push(one);
  // Most hold far fewer addresses: then nothing need be joined.
  const most = ours.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
  return most >= INTERNET[family].size && Addresses.of(family, ours).holds(INTERNET[family]);
}

/** How many ranges are written out. */
const SHORT = 8;

/** Addresses in short, for evidence: all of the internet, all but a few ranges of it, or the ranges that they are. */
export function inShort(addresses: Addresses): string {
  const internet = INTERNET[addresses.family];
  const ours = addresses.and(internet);
  const missing = internet.without(ours);
  if (missing.isEmpty) return 'the internet';
  if (areInternet(ours) && missing.cidrs.length <= SHORT)
    return `the internet without ${missing.cidrs.join(', ')}`;
  const { cidrs } = addresses;
  const more = cidrs.length - SHORT;
  return [...cidrs.slice(0, SHORT), ...(more > 0 ? [`${more} ranges more`] : [])].join(', ') || 'nobody';
}
