/** Address ranges as numbers: the one place that reads and writes them. */
import { unreported } from '../claim.ts';

export type Family = 'IPv4' | 'IPv6';
export const FAMILIES = ['IPv4', 'IPv6'] as const satisfies readonly Family[];
export const BITS = { IPv4: 32, IPv6: 128 } as const satisfies Readonly<Record<Family, number>>;

/** The first and the last of its addresses. */
export interface Range {
  readonly first: bigint;
  readonly last: bigint;
}
export interface Block extends Range {
  readonly family: Family;
  /** Written as IPv6, `::ffff:10.0.0.0/104`, for the IPv4 range that it stands for. */
  readonly mapped?: true;
}

/** Where IPv6 writes IPv4 addresses: `::ffff:0:0/96`, https://www.rfc-editor.org/rfc/rfc4291#section-2.5.5.2 */
const MAPPED = 0xffffn;

/**
 * Reads `10.0.0.0/8`, `2001:db8::/32`, or one address alone; `undefined` where the text is none. Bits beyond the prefix do
 * not count. IPv4-mapped IPv6 is the IPv4 range that it stands for.
 */
export function rangeIn(text: string): Block | undefined {
  const [address = '', prefix, ...more] = text.split('/');
  const isIpv6 = address.includes(':');
  const bits = isIpv6 ? 128 : 32;
  const value = isIpv6 ? ipv6(address) : ipv4(address);
  const length = prefix ?? String(bits);
  if (value === undefined || !/^\d{1,3}$/.test(length) || Number(length) > bits || more.length > 0) return;
  const free = BigInt(bits - Number(length));
  const first = (value >> free) << free;
  const last = first + (1n << free) - 1n;
  if (!isIpv6) return { family: 'IPv4', first, last };
  if (Number(length) < 96 || first >> 32n !== MAPPED) return { family: 'IPv6', first, last };
  return { family: 'IPv4', first: BigInt.asUintN(32, first), last: BigInt.asUintN(32, last), mapped: true };
}

/** Reads a range with its prefix. Where AWS's answer is no such thing, it is unknown: it must never look closed. */
export function parseCidr(cidr: string): Block {
  const known = parsed.get(cidr);
  if (known) return known;
  const block =
    (cidr.includes('/') ? rangeIn(cidr) : undefined) ?? unreported(`an address range ('${cidr}' is none)`);
  if (parsed.size === MOST) parsed.clear();
  parsed.set(cidr, block);
  return block;
}

/** The same few ranges stand in most groups. */
const parsed = new Map<string, Block>();
const MOST = 10_000;

function ipv4(address: string): bigint | undefined {
  const bytes = address.split('.');
  if (bytes.length !== 4 || bytes.some((byte) => !/^\d{1,3}$/.test(byte) || Number(byte) > 255)) return;
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

function ipv6(address: string): bigint | undefined {
  const [, head = '', tail = ''] = /^(.*:)([^:]*\..*)$/.exec(address) ?? [];
  const low = tail === '' ? undefined : ipv4(tail);
  if (tail !== '' && low === undefined) return;
  const text =
    low === undefined ? address : `${head}${(low >> 16n).toString(16)}:${(low & 0xffffn).toString(16)}`;
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [left = [], right = [], ...more] = halves;
  const missing = 8 - left.length - right.length;
  if (more.length > 0 || (halves.length === 2 ? missing < 1 : missing !== 0)) return;
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return;
  return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}

/** The fewest blocks that are the range, as people write them: `10.0.0.0/9`, `10.128.0.0/32`. */
export function cidrsOf({ first, last }: Range, family: Family): readonly string[] {
  const cidrs: string[] = [];
  for (let at = first; at <= last;) {
    let free = 0n;
    while (free < BITS[family]) {
      const wider = free + 1n;
      if ((at >> wider) << wider !== at || at + (1n << wider) - 1n > last) break;
      free = wider;
    }
    cidrs.push(`${addressText(at, family)}/${BITS[family] - Number(free)}`);
    at += 1n << free;
  }
  return cidrs;
}

/** An address as people write it; of IPv6 the longest row of zeros is left out, as RFC 5952 has it. */
export function addressText(address: bigint, family: Family): string {
  const parts = (count: number, bits: bigint) =>
    Array.from({ length: count }, (_, index) =>
      BigInt.asUintN(Number(bits), address >> (BigInt(count - 1 - index) * bits)),
    );
  if (family === 'IPv4') return parts(4, 8n).join('.');
  const text = parts(8, 16n)
    .map((group) => group.toString(16))
    .join(':');
  const zeros = text.match(/\b0(:0)+\b/g)?.reduce((a, b) => (b.length > a.length ? b : a));
  if (zeros === undefined) return text;
  const at = text.search(new RegExp(`\\b${zeros}\\b`));
  return `${text.slice(0, at).replace(/:$/, '')}::${text.slice(at + zeros.length).replace(/^:/, '')}`;
}
