/** Address ranges as numbers, and what of them is the public internet. */
import { unreported } from '../../engine/index.ts';

export type Family = 'IPv4' | 'IPv6';
/** The first and the last of its addresses. */
export interface Range {
  readonly first: bigint;
  readonly last: bigint;
}
export interface Block extends Range {
  readonly family: Family;
}

/** Reads `10.0.0.0/8` or `2001:db8::/32`. Where AWS's answer is no such thing, it is unknown: it must never look closed. */
export function parseCidr(cidr: string): Block {
  const known = parsed.get(cidr);
  if (known) return known;
  const block = blockOf(cidr);
  if (parsed.size === MOST) parsed.clear();
  parsed.set(cidr, block);
  return block;
}

/** The same few ranges stand in most groups. */
const parsed = new Map<string, Block>();
const MOST = 10_000;

function blockOf(cidr: string): Block {
  const [address = '', prefix = '', ...more] = cidr.split('/');
  const family = address.includes(':') ? 'IPv6' : 'IPv4';
  const bits = family === 'IPv4' ? 32 : 128;
  const value = family === 'IPv4' ? ipv4(address) : ipv6(address);
  if (value === undefined || !/^\d{1,3}$/.test(prefix) || Number(prefix) > bits || more.length > 0)
    return unreported(`an address range ('${cidr}' is none)`);
  const free = BigInt(bits - Number(prefix));
  const first = (value >> free) << free;
  return { family, first, last: first + (1n << free) - 1n };
}

function ipv4(address: string): bigint | undefined {
  const bytes = address.split('.');
  if (bytes.length !== 4 || bytes.some((byte) => !/^\d{1,3}$/.test(byte) || Number(byte) > 255)) return;
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

function ipv6(address: string): bigint | undefined {
  const halves = address.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [left = [], right = [], ...more] = halves;
  const missing = 8 - left.length - right.length;
  if (more.length > 0 || (halves.length === 2 ? missing < 1 : missing !== 0)) return;
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return;
  return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}

/** What is left of the ranges when others are taken away. */
export const without = (ranges: readonly Range[], taken: readonly Range[]): readonly Range[] =>
  taken.reduce(
    (left, cut) =>
      left.flatMap((one) => [
        ...(one.first < cut.first ? [{ first: one.first, last: lesser(one.last, cut.first - 1n) }] : []),
        ...(one.last > cut.last ? [{ first: greater(one.first, cut.last + 1n), last: one.last }] : []),
      ]),
    ranges,
  );
const lesser = (a: bigint, b: bigint) => (a < b ? a : b);
const greater = (a: bigint, b: bigint) => (a > b ? a : b);

/** Whether the ranges, taken together, hold every one of the wanted: those that overlap or meet are joined. */
export function cover(ranges: readonly Range[], wanted: readonly Range[]): boolean {
  const joined: { first: bigint; last: bigint }[] = [];
  for (const { first, last } of [...ranges].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    const before = joined.at(-1);
    if (before && first <= before.last + 1n) before.last = greater(before.last, last);
    else joined.push({ first, last });
  }
  return wanted.every((one) => joined.some(({ first, last }) => first <= one.first && one.last <= last));
}
