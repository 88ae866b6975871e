/** What was kept under a key. */
export interface Found {
  readonly body: Uint8Array;
  /** Changes when the body does; opaque: compare it, or give it back as `ifMatch`. */
  readonly tag: string;
}

/** Write only over what was read (`ifMatch`: its tag), or only what is not there yet (`ifNoneMatch`). */
export type Condition = { readonly ifMatch: string } | { readonly ifNoneMatch: '*' };

/** Where scans keep their objects: a bucket, or a folder that stands for one. Both behave alike. */
export interface Store {
  /** `s3://bucket`, `s3://bucket/prefix`, or an absolute folder. */
  readonly uri: string;
  /** The object; undefined says that there is none. Whatever else goes wrong is thrown. */
  get(key: string): Promise<Found | undefined>;
  /** Writes the whole object and gives its new tag; throws {@link Conflict} when the condition does not hold. */
  put(key: string, body: Uint8Array | string, condition?: Condition): Promise<string>;
  /** Every key that starts with the prefix, to the last page, in the order of their UTF-8 bytes. */
  list(prefix: string): AsyncIterable<string>;
  /** Deletes the objects; one that is not there is no error. */
  delete(keys: readonly string[]): Promise<void>;
}

/**
 * Somebody else has written, or deleted, the object first: read it again and decide anew.
 *
 * It can also be one's own write: where S3 wrote but its answer was lost, the SDK's second attempt
 * finds the new tag. So look at what is there before doing the work again.
 */
export class Conflict extends Error {
  readonly key: string;

  constructor(uri: string, key: string, options?: ErrorOptions) {
    super(`${uri}/${key} has changed since it was read. Read it again, then decide anew.`, options);
    this.name = 'Conflict';
    this.key = key;
  }
}

/**
 * Refuses a key that could leave the store, or means different things in a folder and in a bucket.
 * Names that start with a dot belong to the stores.
 */
export function checkKey(key: string): string {
  for (const name of key.split('/')) {
    const why = fault(name);
    if (why) throw new Error(`${JSON.stringify(key)} cannot be a key of the store: ${why}.`);
  }
  return key;
}

/** The same for a prefix, whose last name may be cut short, or empty. */
export function checkPrefix(prefix: string): string {
  const cut = prefix.lastIndexOf('/');
  if (cut >= 0) checkKey(prefix.slice(0, cut));
  const last = prefix.slice(cut + 1);
  if (last) checkKey(last);
  return prefix;
}

function fault(name: string): string | undefined {
  if (name === '') return 'it must not be empty, start or end with "/", or have two in a row';
  if (name.startsWith('.')) return 'no part of it may start with "."';
  if (/[\0-\x1f\x7f\\]/.test(name)) return 'it must have no control characters and no "\\"';
  return undefined;
}

/** Puts keys into S3's order: that of their UTF-8 bytes, which for rare characters is not JavaScript's. */
export const inKeyOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
