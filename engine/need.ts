/** What a rule may ask for, and what it then sees. */
import type { Identity } from '../inventory/stored.ts';
import type { FacetsOf, ResourceType, SelfOf } from '../inventory/registry.ts';
import type { Relation } from '../inventory/relate.ts';
import type { Common, Relations } from '../inventory/relations.ts';

type OwnLinks<R extends ResourceType> = R extends keyof Relations ? Relations[R] : unknown;
type FacetOf<R extends ResourceType> = keyof FacetsOf<R> & string;
type Target<L> = L extends { readonly to: infer To extends ResourceType } ? To : never;

/** Facets and relations, up to three relations deep. */
type Within<R extends ResourceType, Depth extends readonly unknown[]> =
  | FacetOf<R>
  | (Depth extends readonly [unknown, ...infer Rest]
      ? {
          [L in keyof OwnLinks<R> & string]: L | `${L}.${Within<Target<OwnLinks<R>[L]>, Rest>}`;
        }[keyof OwnLinks<R> & string]
      : never);

/** `policy`, `flowLogs`, `vpc.dnsSupport`, `account.s3PublicAccessBlock`, `trails.bucket.publicAccessBlock`. */
export type Need<R extends ResourceType> =
  Within<R, [1, 2, 3]> | { [L in keyof Common]: L | `${L}.${FacetOf<Target<Common[L]>>}` }[keyof Common];

type Head<N> = N extends `${infer H}.${string}` ? H : N;
type Tail<N, L extends string> = N extends `${L}.${infer T}` ? T : never;
type Links<R extends ResourceType> = OwnLinks<R> & Common;

/** What check sees of a resource. */
export interface Shown<R extends ResourceType, N extends string> {
  /** What listing gave, in AWS's own words. */
  readonly self: SelfOf<R>;
  /** What more was read, by our names. */
  readonly facets: { readonly [F in N & FacetOf<R>]: FacetsOf<R>[F] | null };
  /** What it is related to, by our names. */
  readonly related: { readonly [L in Head<N> & keyof Links<R> & string]: Linked<Links<R>[L], Tail<N, L>> };
  readonly id: Identity;
}

type Linked<L, N extends string> =
  L extends Relation<infer To extends ResourceType, infer Many>
    ? Many extends true
      ? readonly Shown<To, N>[]
      : Maybe<To, N>
    : never;

/** One related resource is never null: where there is none, all of its members are absent. */
interface Maybe<R extends ResourceType, N extends string> extends Pick<Shown<R, N>, 'facets' | 'related'> {
  readonly self: Partial<SelfOf<R>>;
  readonly id: Partial<Identity>;
}

/** The same as a test writes it: parts of AWS's JSON, and whatever could not be read is a `Denied`. */
export type Given<R extends ResourceType, N extends string, Denied> = {
  readonly self?: { readonly [K in keyof SelfOf<R>]?: SelfOf<R>[K] | Denied } | Denied;
  readonly id?: Partial<Identity>;
} & Asked<'facets', { readonly [F in N & FacetOf<R>]: FacetsOf<R>[F] | null | Denied }> &
  Asked<
    'related',
    { readonly [L in Head<N> & keyof Links<R> & string]: GivenLink<Links<R>[L], Tail<N, L>, Denied> }
  >;

/** A namespace must be given as soon as something in it is needed. */
type Asked<Name extends string, Members> = keyof Members extends never
  ? unknown
  : Readonly<Record<Name, Members>>;

type GivenLink<L, N extends string, Denied> =
  L extends Relation<infer To extends ResourceType, infer Many>
    ? Denied | (Many extends true ? readonly (Given<To, N, Denied> | Denied)[] : Given<To, N, Denied> | null)
    : never;
