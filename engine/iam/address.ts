/** Address ranges in the conditions of policies. */
import { rangeIn, type Block, type Family } from '../network/cidr.ts';

/** Prefixes shorter than these are as good as everybody, as numbers of addresses. */
const MOST: Readonly<Record<Family, bigint>> = { IPv4: 1n << 24n, IPv6: 1n << 96n };
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].flatMap((range) => rangeIn(range) ?? []);

/**
 * Whether the ranges leave most of the internet out. Ranges that meet are taken together, so that a split range is
 * as broad as the whole one. What is no range at all leaves nobody out.
 * Broader than /8 (IPv4, private ranges apart) or /32 (IPv6) is public for S3:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
export function areNarrow(texts: readonly string[]): boolean {
  const blocks = texts.map(rangeIn);
  if (!blocks.every((block) => block !== undefined)) return false;
  const open = blocks.filter((block) => !isPrivate(block));
  return (['IPv4', 'IPv6'] as const).every((family) =>
    joined(open.filter((block) => block.family === family)).every(
      ({ first, last }) => last - first < MOST[family],
    ),
  );
}

const isPrivate = ({ first, last, family }: Block): boolean =>
  family === 'IPv4' && PRIVATE.some((range) => range.first <= first && last <= range.last);

function joined(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of [...blocks].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    const before = result.at(-1);
    if (!before || block.first > before.last + 1n) result.push(block);
    else if (block.last > before.last) result.splice(-1, 1, { ...before, last: block.last });
  }
  return result;
}
