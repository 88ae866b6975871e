/** Which data of an account an identity may read: objects of buckets, secrets, rows of tables. */
import type { PolicyDocument } from '../../inventory/policy-document.ts';
import type { Gap } from '../../inventory/reading.ts';
import { readable } from '../readable.ts';
import { grantsOf, isLeft, type Grant, type Identity } from '../iam/identity.ts';
import { isSaid } from '../iam/evaluate.ts';
import type { Request } from '../iam/request.ts';
import { matched } from '../iam/pattern.ts';
import { allowsByName, deniesCaller } from '../iam/resource-policy.ts';
import { sure } from '../iam/escalation/edges.ts';
import { namedIn } from '../iam/trust.ts';

export type Kind = 'bucket' | 'secret' | 'table';

/** Something that holds data. */
export interface Store {
  readonly kind: Kind;
  readonly arn: string;
  /** `null` where it has none. Throws `Unreadable` where it could not be read. */
  readonly policy: () => PolicyDocument | null;
}

/** What may be read, and by which statements; none where the policy of the resource itself says so. */
export interface Readable {
  readonly store: Store;
  readonly action: string;
  readonly grants: readonly Grant[];
}

/** By what each kind is read; one of them is enough. */
const READS: Readonly<Record<Kind, readonly string[]>> = {
  bucket: ['s3:GetObject'],
  secret: ['secretsmanager:GetSecretValue', 'secretsmanager:BatchGetSecretValue'],
  table: [
    'dynamodb:Scan',
    'dynamodb:Query',
    'dynamodb:GetItem',
    'dynamodb:BatchGetItem',
    'dynamodb:PartiQLSelect',
  ],
};
const KINDS = Object.keys(READS) as Kind[];
const partOf = ({ kind, arn }: Store): string => (kind === 'bucket' ? `${arn}/*` : arn);

/** All stores of an account, and which of their policies name whom: looked through once. */
export class Stores {
  readonly all: readonly Store[];
  readonly #named = new Map<string, Store[]>();

  constructor(all: readonly Store[]) {
    this.all = all;
    for (const store of all) {
      for (const name of new Set(namesIn(store))) {
        const known = this.#named.get(name);
        if (known) known.push(store);
        else this.#named.set(name, [store]);
      }
    }
  }

  /** Those whose policies may let the identity in by name, or everybody; those that could not be read may. */
  naming(arn: string): ReadonlySet<Store> {
    return new Set([...(this.#named.get(arn) ?? []), ...(this.#named.get(ANYBODY) ?? [])]);
  }
}
const ANYBODY = '*';

/** Whom the permissions of a store's policy name. */
function namesIn({ policy }: Store): readonly string[] {
  const names = readable(() =>
    (policy()?.Statement ?? []).flatMap((one) => (one.Effect === 'Allow' ? namedIn(one, '') : [])),
  );
  return names ?? [ANYBODY];
}

/** What of the stores the identity may read; what could not be read joins the doubts. */
export function readableBy(identity: Identity, stores: Stores, doubts: Gap[]): readonly Readable[] {
  // Most may read nothing at all of a kind; of whoever cannot be judged one doubt is enough.
  const may = new Map<Kind, readonly Grant[] | undefined>();
  for (const kind of KINDS)
    may.set(
      kind,
      sure(() => READS[kind].flatMap((action) => grantsOf(identity, { action, on: ['*'] })), doubts),
    );
  const named = stores.naming(identity.arn);
  return stores.all.flatMap((store): readonly Readable[] => {
    const grants = may.get(store.kind);
    if (!grants) return [];
    const part = partOf(store);
    const isGranted = grants.some(({ resource }) => matched(part, resource) !== false);
    const isNamed = named.has(store);
    if (!isGranted && !isNamed) return [];
    const read = () =>
      (isGranted ? byItself(identity, store) : undefined) ?? (isNamed ? byPolicy(identity, store) : []);
    return sure(read, doubts) ?? [];
  });
}

/** By the identity's own policies, where that of the store does not deny it. */
function byItself(identity: Identity, store: Store): Readable[] | undefined {
  const resource = partOf(store);
  for (const action of READS[store.kind]) {
    const grants = grantsOf(identity, { action, on: [resource] });
    if (grants.length > 0 && !isDenied(identity, store, action)) return [{ store, action, grants }];
  }
  return undefined;
}

/** By the policy of the store, that names the identity or everybody. */
function byPolicy(identity: Identity, store: Store): Readable[] {
  const policy = store.policy();
  if (!policy) return [];
  const action = READS[store.kind].find((one) => {
    const request = requestOf(identity, store, one);
    return (
      allowsByName(policy, identity, request) !== false &&
      isSaid('Deny', identity.policies, request) !== true &&
      isLeft(identity, request) &&
      !isDenied(identity, store, one)
    );
  });
  return action === undefined ? [] : [{ store, action, grants: [] }];
}

const requestOf = ({ context }: Identity, store: Store, action: string): Request => ({
  ...{ action: action.toLowerCase(), resource: partOf(store), context },
});

function isDenied(identity: Identity, store: Store, action: string): boolean {
  const policy = store.policy();
  return policy !== null && deniesCaller(policy, identity, requestOf(identity, store, action)) === true;
}
