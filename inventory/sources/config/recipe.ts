/** How the items of a type become what the live source would have given: as data, one recipe a resource type. */
import type { FacetsOf, ResourceType, SelfOf } from '../../registry.ts';
import { gap, type Gap } from '../../reading.ts';
import type { Item, Json } from './item.ts';

type Space = ' ' | '\n';
/** The words of a text, as a type. */
export type Words<S extends string> = Exclude<
  S extends `${infer Head}${Space}${infer Tail}` ? Head | Words<Tail> : S,
  ''
>;

export interface AnyRecipe {
  readonly type: string;
  /** Config's name of the type. */
  readonly records: string;
  readonly carries: readonly string[];
  readonly lacks: readonly string[];
  readonly self: (members: Json, item: Item) => Json;
  readonly facets: Readonly<Record<string, (item: Item) => unknown>>;
  readonly expects: Readonly<Record<string, readonly string[]>>;
  readonly where: (self: Json) => boolean;
  readonly partial?: string;
}

interface Recipe<T extends ResourceType, C extends string, L extends string> {
  readonly records?: string;
  /** Members that an item carries, `null` where there is none: without one, it is a gap. */
  readonly carries: C;
  /** Members of the SDK's shape that Config does not carry; with those above they are all that there are. */
  readonly lacks?: L;
  /** What Config writes in another way than by its spelling: takes the place of members. */
  readonly self?: (members: Json, item: Item) => { readonly [K in keyof SelfOf<T>]?: unknown };
  /**
   * What the calls of facets would have answered, before it is parsed: the member that a facet picks. Facets that are
   * not here are gaps, and so is `undefined`; `null` is absent.
   */
  readonly facets?: { readonly [F in keyof FacetsOf<T>]?: (item: Item) => unknown };
  /** Members further down, through lists, without which it is a gap: `{ 'Entries': 'Egress', 'acl.Grants': 'Permission' }`. */
  readonly expects?: Readonly<Record<string, string>>;
  /** Items of what the live source does not list either. */
  readonly where?: (self: Json) => boolean;
  /** What of this type Config never records: with it the listing is a gap, though what is recorded is read. */
  readonly partial?: string;
}

/** Every member of the SDK's shape is either carried or lacking; types check that none is forgotten. */
type Complete<T extends ResourceType, C extends string, L extends string> =
  Exclude<keyof SelfOf<T> & string, Words<C> | Words<L>> extends never
    ? unknown
    : { readonly forgotten: Exclude<keyof SelfOf<T> & string, Words<C> | Words<L>> };

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Declares how a type is read from Config. */
export const recipe = <T extends ResourceType, const C extends string, const L extends string = never>(
  type: T,
  { records, carries, lacks, self, facets, expects, where, partial }: Recipe<T, C, L> & Complete<T, C, L>,
): AnyRecipe => ({
  type,
  records: records ?? type,
  carries: words(carries),
  lacks: words(lacks ?? ''),
  self: (self as AnyRecipe['self'] | undefined) ?? (() => ({})),
  facets: (facets as AnyRecipe['facets'] | undefined) ?? {},
  expects: Object.fromEntries(Object.entries(expects ?? {}).map(([path, names]) => [path, words(names)])),
  where: where ?? (() => true),
  ...(partial !== undefined && { partial }),
});

/** The name of the read that a gap of Config's speaks of. */
export const selectOf = (records: string): string => `config:SelectResourceConfig ${records}`;

/** Config does not carry it: no scan can know it from there. */
export const notInConfig = (records: string, what?: string): Gap =>
  gap({ call: selectOf(records), error: what === undefined ? 'NotInConfig' : `NotInConfig: ${what}` });

/** Config carries such things, but this item lacks it. */
export const notTold = (records: string, member: string): Gap =>
  gap({ call: selectOf(records), error: `NotReported: ${member}` });
