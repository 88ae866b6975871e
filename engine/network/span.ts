/** Sets of addresses that gaps leave open: what cannot be read counts twice, as nothing and as the world. */
import { gap, reasonOf, type Gap } from '../../inventory/reading.ts';
import { RESPONSE } from '../claim.ts';
import { Addresses } from './addresses.ts';
import type { Family } from './cidr.ts';
import { look } from '../readable.ts';

export interface Span {
  /** What surely belongs to it. */
  readonly least: Addresses;
  /** What may belong to it: `least`, and whatever a gap may hide. */
  readonly most: Addresses;
  /** What could not be read. Without any, both are the same. */
  readonly gaps: readonly Gap[];
}

const NO_GAPS: readonly Gap[] = [];
const gapsOf = (a: Span, b: Span): readonly Gap[] =>
  a.gaps.length === 0 ? b.gaps : b.gaps.length === 0 ? a.gaps : [...new Set([...a.gaps, ...b.gaps])];

export const sure = (addresses: Addresses): Span => ({ least: addresses, most: addresses, gaps: NO_GAPS });
export const nobody = (family: Family): Span => sure(Addresses.none(family));
export const everybody = (family: Family): Span => sure(Addresses.all(family));
export const anybody = (family: Family, ...gaps: readonly Gap[]): Span => ({
  least: Addresses.none(family),
  most: Addresses.all(family),
  gaps,
});

/** Both numbers of a set, worked out twice; a doubt that makes no difference is none. */
export const between = (least: Addresses, most: Addresses, gaps: readonly Gap[]): Span =>
  gaps.length === 0 || least.equals(most) ? sure(least) : { least, most, gaps };

export const both = (a: Span, b: Span): Span =>
  between(a.least.and(b.least), a.most.and(b.most), gapsOf(a, b));
export const either = (a: Span, b: Span): Span =>
  between(a.least.or(b.least), a.most.or(b.most), gapsOf(a, b));
/** One of the two is true, and nobody knows which. */
export const oneOf = (a: Span, b: Span, why: Gap): Span =>
  between(a.least.and(b.least), a.most.or(b.most), [...new Set([...a.gaps, ...b.gaps, why])]);

/** Names the call of those gaps that do not know which one their value came from. */
export function askedBy(call: string, span: Span): Span {
  if (span.gaps.length === 0) return span;
  const named = (one: Gap) => (reasonOf(one).call === RESPONSE ? gap({ ...reasonOf(one), call }) : one);
  return { ...span, gaps: span.gaps.map(named) };
}

/** Everybody or nobody, as the test says; a gap that it stumbles over leaves it open. */
export function where(family: Family, test: () => boolean): Span {
  const { value, gap: lost } = look(test);
  if (lost) return anybody(family, lost);
  return value ? everybody(family) : nobody(family);
}

/** What is read; a gap on the way leaves everything open. */
export function reading(family: Family, read: () => Span): Span {
  const { value, gap: lost } = look(read);
  return value ?? (lost ? anybody(family, lost) : nobody(family));
}
