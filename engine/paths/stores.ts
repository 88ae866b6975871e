/** Which data of an account an identity may read: objects of buckets, secrets, rows of tables. */
import type { PolicyDocument } from '../../inventory/policy-document.ts';
import type { Gap } from '../../inventory/reading.ts';
import { grantsOf, isLeft, type Grant, type Identity } from '../iam/identity.ts';
import { isSaid } from '../iam/evaluate.ts';
import { allowsByName, deniesCaller } from '../iam/resource-policy.ts';
import { sure } from '../iam/escalation/edges.ts';

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
const partOf = ({ kind, arn }: Store): string => (kind === 'bucket' ? `${arn}/*` : arn);

/** What of the stores the identity may read; what could not be read joins the doubts. */
export const readableBy = (
  identity: Identity,
  stores: readonly Store[],
  doubts: Gap[],
): readonly Readable[] => stores.flatMap((store) => sure(() => readingOf(identity, store), doubts) ?? []);

function readingOf(identity: Identity, store: Store): Readable | undefined {
  const resource = partOf(store);
  for (const action of READS[store.kind]) {
    const grants = grantsOf(identity, { action, on: [resource] });
    const request = { action: action.toLowerCase(), resource, context: identity.context };
    if (grants.length === 0) {
      // Most are named by no policy of a resource: those of the identity decide alone.
      const policy = store.policy();
      if (!policy || allowsByName(policy, identity, request) === false) continue;
      if (isSaid('Deny', identity.policies, request) === true || !isLeft(identity, request)) continue;
    }
    const policy = store.policy();
    if (policy && deniesCaller(policy, identity, request) === true) continue;
    return { store, action, grants };
  }
  return undefined;
}
