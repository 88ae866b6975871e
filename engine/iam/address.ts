/** Address ranges in the conditions of policies. */

interface Block {
  readonly first: bigint;
  readonly last: bigint;
}
interface Family {
  readonly bits: 32 | 128;
  /** Prefixes shorter than this are as good as everybody. */
  readonly shortest: number;
}
const IPV4: Family = { bits: 32, shortest: 8 };
const IPV6: Family = { bits: 128, shortest: 32 };
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map((cidr) => blockOf(cidr, IPV4));

/**
 * Whether the ranges leave most of the internet out. Ranges that meet are taken together, so that a split range is
 * as broad as the whole one. What is no range at all leaves nobody out.
 * Broader than /8 (IPv4, private ranges apart) or /32 (IPv6) is public for S3:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
export const areNarrow = (cidrs: readonly string[]): boolean =>
  [IPV4, IPV6].every((family) => {
    const own = cidrs.filter((cidr) => cidr.includes(':') === (family === IPV6));
    const blocks = own.map((cidr) => blockOf(cidr, family));
    if (blocks.some(({ first, last }) => first > last)) return false;
    const limit = 1n << BigInt(family.bits - family.shortest);
    return joined(blocks.filter((block) => !isPrivate(block, family))).every(
      ({ first, last }) => last - first < limit,
    );
  });

const isPrivate = ({ first, last }: Block, family: Family): boolean =>
  family === IPV4 && PRIVATE.some((range) => range.first <= first && last <= range.last);

function joined(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of [...blocks].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    const before = result.at(-1);
    if (!before || block.first > before.last + 1n) result.push(block);
    else if (block.last > before.last) result.splice(-1, 1, { first: before.first, last: block.last });
  }
  return result;
}

/** The addresses of a range, or of a single address; undefined where the text is neither. */
export function rangeOf(
  cidr: string,
): { readonly family: 'IPv4' | 'IPv6'; readonly first: bigint; readonly last: bigint } | undefined {
  const family = cidr.includes(':') ? IPV6 : IPV4;
  const { first, last } = blockOf(cidr, family);
  return first > last ? undefined : { family: family === IPV6 ? 'IPv6' : 'IPv4', first, last };
}

/** The block of a range; one that ends before it begins where that makes no sense. */
function blockOf(cidr: string, { bits }: Family): Block {
  const [address = '', prefix = String(bits), ...more] = cidr.split('/');
  const value = bits === 32 ? ipv4(address) : ipv6(address);
  if (value === undefined || !/^\d{1,3}$/.test(prefix) || Number(prefix) > bits || more.length > 0)
    return { first: 1n, last: 0n };
  const free = BigInt(bits - Number(prefix));
  const first = (value >> free) << free;
  return { first, last: first + (1n << free) - 1n };
}

function ipv4(address: string): bigint | undefined {
  const parts = address.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255))
    return undefined;
  return parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function ipv6(address: string): bigint | undefined {
  const halves = address.split('::').map((half) => half.split(':').filter(Boolean));
  const [left = [], right = []] = halves;
  const missing = 8 - left.length - right.length;
  const complete = halves.length === 2 ? missing >= 1 : halves.length === 1 && missing === 0;
  const parts = [...left, ...Array<string>(Math.max(missing, 0)).fill('0'), ...right];
  if (!complete || parts.some((part) => !/^[\da-f]{1,4}$/i.test(part))) return undefined;
  return parts.reduce((value, part) => (value << 16n) | BigInt(`0x${part}`), 0n);
}
