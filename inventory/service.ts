/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- `const I` keeps the literals of inputs */
/**
 * The calls of one AWS service, as data: `s3.read('GetBucketPolicy', …)`.
 * Operations are names that the client module's types vouch for; the module itself is loaded when collecting.
 */
import type { AnyListing, Batch, Call, CallOptions, Facet, Listing, Place, Single } from './call.ts';
import { toJson, type Certain, type Json } from './json.ts';
import { callsOf } from './listing.ts';
import type {
  Input,
  Items,
  ListIn,
  Loose,
  Member,
  Operation,
  Output,
  PathIn,
  PickIn,
  Picked,
} from './sdk-types.ts';

export interface Service<M extends object> {
  /** Reads one more thing about a resource. */
  read<
    O extends Operation<M>,
    Self,
    const I extends Loose<Input<M, O>>,
    K extends PickIn<Output<M, O>> = never,
    const A extends PathIn<V> = never,
    P = Json<Picked<Output<M, O>, K>>,
    V = P,
  >(
    operation: O,
    options: CallOptions & {
      readonly input: (self: Self, at: Place, now: Date) => I;
      /** A list of the input that many resources put their questions into, for one call; at most so many of them. */
      readonly together?: { readonly list: keyof I & string; readonly most: number };
      readonly pick?: K;
      /** What it means when the response lacks the member. */
      readonly emptyMeans: 'gap' | 'absent';
      /** A member of every response: without it, too, nothing was answered, and nothing is absent. */
      readonly beside?: Member<Output<M, O>>;
      /** Errors that say "there is none": knowledge. `Name`, or `Name: words of its message` where a name says more. */
      readonly absentWhen?: readonly string[];
      /** Errors that say that the resource itself has gone meanwhile. */
      readonly goneWhen?: readonly string[];
      /** Members that AWS always reports, through lists too (`Grants.Permission`): without one, it is a gap. */
      readonly always?: readonly A[];
      /** Paths that may hold secrets; the collector keeps a keyed hash of them. */
      readonly sensitive?: readonly string[];
      /** Makes a value of the response, once a response. Throws where the response makes no sense: a gap. */
      readonly parse?: (picked: Picked<Output<M, O>, K>) => P;
      /** This resource's part of a response about many; `undefined` is judged by `emptyMeans`. */
      readonly select?: (parsed: P, self: Self, at: Place) => V | undefined;
      /** The operation to start, and to repeat until it is done, before this one can be read. */
      readonly job?: {
        readonly start: Operation<M>;
        readonly until: (response: { readonly State?: string }) => boolean;
      };
    },
  ): Facet<Self, Certain<V, A>>;

  /** Lists resources, to the last page. */
  list<
    O extends Operation<M>,
    K extends ListIn<Output<M, O>>,
    const I extends Loose<Input<M, O>>,
    Parent = unknown,
    Item = Json<Items<Output<M, O>, K>>,
  >(
    operation: O,
    options: CallOptions & {
      readonly items: K;
      readonly input?: (parent: Parent, at: Place) => I;
      /** Makes one item of what AWS lists, of its JSON. Throws where that makes no sense: the listing is a gap. */
      readonly parse?: (item: Json<Items<Output<M, O>, K>>) => Item;
      /** Items that are another account's to tell are left out. */
      readonly where?: (item: Item, at: Place) => boolean;
      /** What it means when a page lacks the list: a gap, unless AWS omits empty lists here. */
      readonly emptyMeans?: 'gap' | 'none';
      readonly goneWhen?: readonly string[];
      /** Errors that say "there are none": knowledge. */
      readonly absentWhen?: readonly string[];
    },
  ): Listing<Parent, Item>;

  /** Describes one resource by one call. */
  single<
    O extends Operation<M>,
    const I extends Loose<Input<M, O>>,
    K extends Member<Output<M, O>> = never,
    Parent = unknown,
    Key = string,
  >(
    operation: O,
    options: CallOptions & {
      readonly pick?: K;
      readonly input: (key: Key, parent: Parent) => I;
      readonly goneWhen?: readonly string[];
    },
  ): Single<Parent, Key, Json<Picked<Output<M, O>, K>>>;

  /** Describes many resources by one call. */
  batch<
    O extends Operation<M>,
    K extends Member<Output<M, O>>,
    const I extends Loose<Input<M, O>>,
    Parent = unknown,
    Key = string,
    Item = Json<Items<Output<M, O>, K>>,
  >(
    operation: O,
    options: CallOptions & {
      readonly items: K;
      readonly key: keyof Items<Output<M, O>, K> & string;
      /** How many keys one call takes. */
      readonly size: number;
      readonly input: (keys: Key[], parent: Parent) => I;
      /** The member that tells what could not be described, as `{ arn, reason }`. */
      readonly failures?: Member<Output<M, O>>;
      readonly goneWhen?: readonly string[];
      /** Makes one resource of what AWS tells, of its JSON. Throws where that makes no sense: the batch is a gap. */
      readonly parse?: (item: Json<Items<Output<M, O>, K>>) => Item;
    },
  ): Batch<Parent, Key, Item>;
}

/** Declares a service: `service('s3', () => import('@aws-sdk/client-s3'))`; `prefix` is IAM's word for it. */
export function service<M extends object>(name: string, load: () => Promise<M>, prefix = name): Service<M> {
  const callOf = (operation: string, { actions, resources, cost, endpoint }: CallOptions): Call => ({
    service: name,
    operation,
    load,
    actions: actions ?? [`${prefix}:${operation}`],
    ...(resources && { resources }),
    ...(cost && { cost }),
    ...(endpoint && { endpoint }),
  });
  return {
    read: (
      operation,
      { pick, input, job, emptyMeans, select, together, parse = (value) => toJson(value) as never, ...rest },
    ) => ({
      call: callOf(operation, rest),
      input,
      pick,
      emptyMeans,
      parse,
      absentWhen: rest.absentWhen ?? [],
      goneWhen: rest.goneWhen ?? [],
      always: rest.always ?? [],
      sensitive: rest.sensitive ?? [],
      ...(rest.beside && { beside: rest.beside }),
      ...(select && { select }),
      ...(together && { together }),
      ...(job && { job: { until: job.until, start: callOf(job.start, {}) } }),
    }),
    list: (
      operation,
      {
        items,
        parse,
        where,
        goneWhen = [],
        absentWhen = [],
        emptyMeans = 'gap',
        input = () => ({}),
        ...rest
      },
    ) => ({
      listing: {
        how: 'pages',
        call: callOf(operation, rest),
        items,
        emptyMeans,
        goneWhen,
        absentWhen,
        input,
        ...(parse && { parse }),
        ...(where && { where }),
      },
    }),
    single: (operation, { pick, input, goneWhen = [], ...rest }) => ({
      call: callOf(operation, rest),
      pick,
      goneWhen,
      input,
    }),
    batch: (operation, { items, key, size, input, failures, parse, goneWhen = [], ...rest }) => ({
      call: callOf(operation, rest),
      items,
      key,
      size,
      failures,
      goneWhen,
      input,
      ...(parse && { parse }),
    }),
  };
}

/** Resources that need no listing: they are where we are. */
export const known = <Item extends object>(
  items: (at: Place) => readonly Item[],
): Listing<unknown, Item> => ({
  listing: { how: 'known', items },
});

/** Describes what another listing gives the keys of. */
export const describe = <Parent, Key, Item>(
  keys: Listing<Parent, Key>,
  batch: Batch<Parent, Key, Item>,
): Listing<Parent, Item> => ({ listing: { how: 'batches', keys: keys.listing, batch } });

/** Describes, one by one, what another listing gives the keys of. */
export const describeEach = <Parent, Key, Item>(
  keys: Listing<Parent, Key>,
  single: Single<Parent, Key, Item>,
): Listing<Parent, Item> => ({ listing: { how: 'singles', keys: keys.listing, single } });

/** What several listings find: where AWS lists one kind at a time. */
export const union = <Parent, Item>(
  ...listings: readonly Listing<Parent, Item>[]
): Listing<Parent, Item> => ({
  listing: { how: 'union', listings: listings.map(({ listing }) => listing) },
});

/** Lists, for each resource of another type, what belongs to it. */
export const childrenOf = <Parent, Item>(
  parent: { readonly type: string; readonly $self?: Parent },
  { listing }: Listing<Parent, Item>,
): Listing<unknown, Item> => ({ listing: { how: 'children', of: parent.type, listing } });

interface Whole {
  readonly type: string;
  readonly list: { readonly listing: AnyListing };
  readonly $self?: object;
}
type SelfIn<W> = W extends { readonly $self?: infer Self } ? Self : never;

/** Resources that are listed inside of others, whichever of the types those are: policies inside of users and roles. */
export const partsOf = <W extends Whole, Item extends object>(
  wholes: readonly W[],
  items: (whole: SelfIn<W>) => readonly Item[],
): Listing<unknown, Item> => ({
  listing: {
    how: 'parts',
    of: wholes.map(({ type }) => type),
    calls: wholes.flatMap(({ list }) => callsOf(list.listing)),
    items,
  },
});
