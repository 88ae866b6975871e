import { BITS, cidrsOf, type Block, type Family, type Range } from './cidr.ts';

/** A set of addresses of one family, exact: sorted ranges that neither overlap nor meet. */
export class Addresses {
  readonly family: Family;
  readonly ranges: readonly Range[];
  #size: bigint | undefined;

  private constructor(family: Family, ranges: readonly Range[]) {
    this.family = family;
    this.ranges = ranges;
  }

  /** What ranges hold together, in whatever order; blocks of the other family do not count. */
  static of(family: Family, ranges: readonly (Range | Block)[]): Addresses {
    const ours = ranges.filter((one) => !('family' in one) || one.family === family);
    if (ours.length === 0) return EMPTY[family];
    return new Addresses(family, joined(ours));
  }
  static none(family: Family): Addresses {
    return EMPTY[family];
  }
  static all(family: Family): Addresses {
    return ALL[family];
  }
  /** For this file. */
  static sorted(family: Family, ranges: readonly Range[]): Addresses {
    return new Addresses(family, ranges);
  }

  get isEmpty(): boolean {
    return this.ranges.length === 0;
  }
  get size(): bigint {
    return (this.#size ??= this.ranges.reduce((sum, { first, last }) => sum + last - first + 1n, 0n));
  }

  or(other: Addresses): Addresses {
    if (other.isEmpty || other === this) return this;
    if (this.isEmpty) return other;
    return new Addresses(this.family, joined([...this.ranges, ...other.ranges]));
  }

  and(other: Addresses): Addresses {
    const all = ALL[this.family];
    if (this === all || other.isEmpty || other === this) return other;
    if (other === all || this.isEmpty) return this;
    const ranges: Range[] = [];
    for (let i = 0, j = 0; ;) {
      const [a, b] = [this.ranges[i], other.ranges[j]];
      if (!a || !b) break;
      const range = { first: greater(a.first, b.first), last: lesser(a.last, b.last) };
      if (range.first <= range.last) ranges.push(range);
      if (a.last < b.last) i++;
      else j++;
    }
    return new Addresses(this.family, ranges);
  }

  without(other: Addresses): Addresses {
    if (this.isEmpty || other.isEmpty) return this;
    return this.and(other.rest);
  }

  /** All other addresses of the family. */
  get rest(): Addresses {
    const ranges: Range[] = [];
    let next = 0n;
    for (const { first, last } of this.ranges) {
      if (first > next) ranges.push({ first: next, last: first - 1n });
      next = last + 1n;
    }
    const end = (1n << BigInt(BITS[this.family])) - 1n;
    if (next <= end) ranges.push({ first: next, last: end });
    return new Addresses(this.family, ranges);
  }

  has(address: bigint): boolean {
    return this.ranges.some(({ first, last }) => first <= address && address <= last);
  }
  holds(other: Addresses): boolean {
    return other.without(this).isEmpty;
  }
  meets(other: Addresses): boolean {
    return !this.and(other).isEmpty;
  }
  equals(other: Addresses): boolean {
    const { ranges } = other;
    return (
      this.family === other.family &&
      this.ranges.length === ranges.length &&
      this.ranges.every(
        ({ first, last }, index) => first === ranges[index]?.first && last === ranges[index].last,
      )
    );
  }

  /** As people write them: `10.0.0.0/8`. */
  get cidrs(): readonly string[] {
    return this.ranges.flatMap((range) => cidrsOf(range, this.family));
  }
}

const whole = (family: Family): Range => ({ first: 0n, last: (1n << BigInt(BITS[family])) - 1n });
const EMPTY = { IPv4: Addresses.sorted('IPv4', []), IPv6: Addresses.sorted('IPv6', []) } as const;
const ALL = {
  IPv4: Addresses.sorted('IPv4', [whole('IPv4')]),
  IPv6: Addresses.sorted('IPv6', [whole('IPv6')]),
} as const;

/** Sorts, and joins what overlaps or meets. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const result: { first: bigint; last: bigint }[] = [];
  for (const { first, last } of [...ranges].sort((a, b) =>
    a.first < b.first ? -1 : a.first > b.first ? 1 : 0,
  )) {
    const before = result.at(-1);
    if (before && first <= before.last + 1n) before.last = greater(before.last, last);
    else result.push({ first, last });
  }
  return result;
}

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const greater = (a: bigint, b: bigint): bigint => (a > b ? a : b);
