/** Calls, and how resources are found by them: as data, for everything that is derived from it. */

/** An IAM action, such as `s3:GetBucketPolicy`. */
export type IamAction = `${string}:${string}`;

/** Where a call is made, or a resource lives. */
export interface Place {
  readonly partition: string;
  readonly accountId: string;
  readonly region: string;
}

/** What every call may say of itself. */
export interface CallOptions {
  /** Where the IAM actions are not simply `service:Operation`. */
  readonly actions?: readonly IamAction[];
  /** The `Resource` of the IAM statement, where it is not `*`. */
  readonly resources?: readonly string[];
  /** Calls that cost money or minutes are made only where they are asked for. */
  readonly cost?: 'billed' | 'slow';
  /** Where the service has its one endpoint, by partition: `{ aws: 'us-east-1' }`. Otherwise the unit's region. */
  readonly endpoint?: Readonly<Record<string, string>>;
}

/** One operation of one service, its types forgotten. */
export interface Call extends CallOptions {
  readonly service: string;
  readonly operation: string;
  readonly actions: readonly IamAction[];
  readonly load: () => Promise<object>;
}

/** What must be started, and be ready, before a call can be answered. */
export interface Job {
  readonly start: Call;
  readonly until: (response: never) => boolean;
}

/** One more read call about a listed resource. */
export interface AnyFacet {
  readonly call: Call;
  /** What the resource asks; `now` is the time of reading. */
  readonly input: (self: never, at: Place, now: Date) => object;
  /** What many resources ask is asked by one call: a list of the input that holds at most so many questions. */
  readonly together?: { readonly list: string; readonly most: number };
  /** The member of the response that holds the value, `Attributes.Policy` too; all of it, if none is named. */
  readonly pick: string | undefined;
  readonly emptyMeans: 'gap' | 'absent';
  /** A member of every response: without it, too, nothing is absent. */
  readonly beside?: string;
  readonly absentWhen: readonly string[];
  readonly goneWhen: readonly string[];
  readonly always: readonly string[];
  readonly sensitive: readonly string[];
  /** Makes a value of the response; once a response, however many resources it is about. */
  readonly parse: (picked: never) => unknown;
  /** This resource's part of a response about many; `undefined` where it has none. */
  readonly select?: (parsed: never, self: never, at: Place) => unknown;
  readonly job?: Job;
}
export interface FacetOf<Self> extends AnyFacet {
  readonly input: (self: Self, at: Place, now: Date) => object;
}
export interface Facet<Self, Value> extends FacetOf<Self> {
  readonly $value?: Value;
}

/** How resources are found: by one call and its pages, with more calls on top. */
export type AnyListing =
  | { readonly how: 'known'; readonly items: (at: Place) => readonly object[] }
  | Pages
  | { readonly how: 'singles'; readonly keys: AnyListing; readonly single: AnySingle }
  | { readonly how: 'batches'; readonly keys: AnyListing; readonly batch: AnyBatch }
  | { readonly how: 'children'; readonly of: string; readonly listing: AnyListing }
  | { readonly how: 'union'; readonly listings: readonly AnyListing[] }
  | Parts;
export interface Listing<Parent, Item> {
  readonly listing: AnyListing;
  readonly $types?: (parent: Parent) => Item;
}

export interface Pages {
  readonly how: 'pages';
  readonly call: Call;
  /** Where the items stand: `Buckets`, or `Reservations.Instances` through a list. */
  readonly items: string;
  /** What it means when a page lacks the list. */
  readonly emptyMeans: 'gap' | 'none';
  readonly goneWhen: readonly string[];
  /** Errors that say "there are none": knowledge. */
  readonly absentWhen: readonly string[];
  readonly input: (parent: never, at: Place) => object;
  /** Makes one item of what AWS lists. */
  readonly parse?: (item: never) => unknown;
  /** Items that are another account's to tell are left out. */
  readonly where?: (item: never, at: Place) => boolean;
}

/** What resources of other types hold, as they are listed: no call tells more. */
export interface Parts {
  readonly how: 'parts';
  readonly of: readonly string[];
  /** Those that list the wholes. */
  readonly calls: readonly Call[];
  readonly items: (whole: never) => readonly object[];
}

/** Describes one resource by one call. */
export interface AnySingle {
  readonly call: Call;
  readonly pick: string | undefined;
  readonly goneWhen: readonly string[];
  readonly input: (key: never, parent: never) => object;
}
export type Single<Parent, Key, Item> = AnySingle & { readonly $types?: (parent: Parent, key: Key) => Item };

/** Describes many resources by one call. */
export interface AnyBatch {
  readonly call: Call;
  readonly size: number;
  readonly items: string;
  /** The member of an item that says which key it answers. */
  readonly key: string;
  readonly failures: string | undefined;
  readonly goneWhen: readonly string[];
  readonly input: (keys: never, parent: never) => object;
  /** Makes one resource of what AWS tells. */
  readonly parse?: (item: never) => unknown;
}
export type Batch<Parent, Key, Item> = AnyBatch & { readonly $types?: (parent: Parent, key: Key) => Item };
