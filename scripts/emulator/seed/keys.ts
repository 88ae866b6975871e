import { CreateKeyCommand, EnableKeyRotationCommand, ScheduleKeyDeletionCommand } from '@aws-sdk/client-kms';
import type { KeySpec, KeyUsageType } from '@aws-sdk/client-kms';
import { clientsAt, foreignAccount, policyOf, seededBy } from './sample.ts';
import type { Placed, Seeded, Seeder, Seeding, Statement } from './sample.ts';

interface KeyRow extends Placed {
  readonly rotates?: boolean;
  readonly pendingDeletion?: boolean;
  /** Who may use it beside its account. */
  readonly alsoFor?: unknown;
  readonly spec?: KeySpec;
  readonly usage?: KeyUsageType;
}

const keys: readonly KeyRow[] = [
  { in: 'management', region: 'eu-west-1', name: 'audit', rotates: true },
  { in: 'workloads', region: 'eu-west-1', name: 'orders', rotates: true },
  { in: 'workloads', region: 'eu-west-1', name: 'invoices', rotates: true },
  { in: 'workloads', region: 'eu-west-1', name: 'legacy' },
  { in: 'workloads', region: 'eu-west-1', name: 'signing', spec: 'RSA_2048', usage: 'SIGN_VERIFY' },
  { in: 'workloads', region: 'us-east-1', name: 'us-orders', rotates: true },
  { in: 'workloads', region: 'us-east-1', name: 'retired', pendingDeletion: true },
  { in: 'sandbox', region: 'eu-west-1', name: 'everybody', alsoFor: '*' },
  {
    in: 'sandbox',
    region: 'us-east-1',
    name: 'partner',
    rotates: true,
    alsoFor: { AWS: `arn:aws:iam::${foreignAccount}:root` },
  },
];

export const seedKeys: Seeder = (seeding) => Promise.all(keys.map((row) => seedKey(seeding, row)));

/** A key policy which leaves the key to its account and, if given, to someone else. */
export const keyPolicy = (account: string, alsoFor?: unknown): string => {
  const owner: Statement = {
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${account}:root` },
    Action: 'kms:*',
    Resource: '*',
  };
  const other: Statement = { Effect: 'Allow', Principal: alsoFor, Action: 'kms:Decrypt', Resource: '*' };
  return policyOf(owner, ...(alsoFor === undefined ? [] : [other]));
};

async function seedKey(seeding: Seeding, row: KeyRow): Promise<Seeded> {
  const clients = clientsAt(seeding, row);
  const { KeyMetadata } = await clients.kms.send(
    new CreateKeyCommand({
      Description: row.name,
      Policy: keyPolicy(clients.account, row.alsoFor),
      Tags: [{ TagKey: 'Name', TagValue: row.name }],
      ...(row.spec && { KeySpec: row.spec }),
      ...(row.usage && { KeyUsage: row.usage }),
    }),
  );
  const seeded = seededBy(clients)('AWS::KMS::Key', row.name, KeyMetadata?.KeyId);
  const KeyId = seeded.id;
  if (row.rotates === true) await clients.kms.send(new EnableKeyRotationCommand({ KeyId }));
  if (row.pendingDeletion === true)
    await clients.kms.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 30 }));
  return seeded;
}
