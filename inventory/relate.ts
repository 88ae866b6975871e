/** The words that relations are declared with: resources find each other by keys, so that relations can be indexed, and followed both ways. */
import type { ResourceType, SelfOf } from './registry.ts';

/** A relation, its types forgotten: two resources are related when a key at `by` is among the keys at `on`. */
export interface AnyRelation {
  readonly many: boolean;
  readonly to: string;
  readonly by: string;
  readonly on: string;
  readonly within: 'unit' | 'account' | 'organization';
  /** What it means that a key leads nowhere: that we cannot see its target, or that there is none. */
  readonly dangling: 'gap' | 'absent';
}
export interface Relation<To extends string, Many extends boolean> extends AnyRelation {
  readonly to: To;
  readonly many: Many;
}

type Identifier = 'id.arn' | 'id.accountId' | 'id.region' | 'id.name';
type Member<T> = NonNullable<T> extends readonly (infer E)[] ? E : NonNullable<T>;
/** `VpcId`, `Associations.SubnetId`: lists on the way are walked through. Checked two levels deep. */
type KeyOf<T> =
  | Identifier
  | {
      [K in keyof T & string]: Member<T[K]> extends string
        ? K
        : Member<T[K]> extends object
          ? `${K}.${keyof Member<T[K]> & string}` | `${K}.${keyof Member<T[K]> & string}.${string}`
          : never;
    }[keyof T & string];

interface Keys<From extends ResourceType, To extends ResourceType> {
  readonly by: KeyOf<SelfOf<From>>;
  readonly on: KeyOf<SelfOf<To>>;
  readonly within?: AnyRelation['within'];
}

export interface Words<From extends ResourceType> {
  /** We hold the key of one other; it must be there, unless that is `optional`. */
  one: <To extends ResourceType>(
    to: To,
    keys: Keys<From, To> & { readonly optional?: boolean },
  ) => Relation<To, false>;
  /** We hold the keys of several others; all must be there. */
  all: <To extends ResourceType>(to: To, keys: Keys<From, To>) => Relation<To, true>;
  /** Others hold our key; there may be none. */
  many: <To extends ResourceType>(to: To, keys: Keys<From, To>) => Relation<To, true>;
}

/** Declares the relations of one type. */
export const relate = <From extends ResourceType, R>(_from: From, declare: (words: Words<From>) => R): R =>
  declare({
    one: (to, { by, on, within = 'unit', optional }) => ({
      ...{ to, by, on, within, many: false },
      dangling: optional ? 'absent' : 'gap',
    }),
    all: (to, { by, on, within = 'unit' }) => ({ to, by, on, within, many: true, dangling: 'gap' }),
    many: (to, { by, on, within = 'unit' }) => ({ to, by, on, within, many: true, dangling: 'absent' }),
  });
