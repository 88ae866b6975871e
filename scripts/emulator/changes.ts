import { UpdateAccessKeyCommand } from '@aws-sdk/client-iam';
import { PutKeyPolicyCommand } from '@aws-sdk/client-kms';
import { seededResource } from './organization.ts';
import type { SampleOrganization } from './organization.ts';
import { connect } from './seed/clients.ts';
import type { Clients } from './seed/clients.ts';
import { keyPolicy } from './seed/keys.ts';
import type { Seeded } from './seed/sample.ts';

/** A change someone made in an account, and the one finding it is about. */
export interface SampleChange {
  /** In words, for people. */
  readonly what: string;
  /** The only rule whose verdict it changes. */
  readonly rule: string;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
}

/** Lets everybody use a key that was the account's own: opens one critical finding. */
export async function breach(organization: SampleOrganization): Promise<SampleChange> {
  const key = seededResource(organization, 'AWS::KMS::Key', 'invoices');
  const { id: KeyId, account, region } = key;
  const policy = { KeyId, PolicyName: 'default', Policy: keyPolicy(account, '*') };
  await as(organization, key, ({ kms }) => kms.send(new PutKeyPolicyCommand(policy)));
  return {
    what: `somebody let everybody use the key 'invoices' (${KeyId})`,
    rule: 'kms-key-policy-not-public',
    arn: `arn:aws:kms:${region}:${account}:key/${KeyId}`,
    account,
    region,
  };
}

/** Switches off the second of a user's two active access keys: resolves one finding. */
export async function fix(organization: SampleOrganization): Promise<SampleChange> {
  const key = seededResource(organization, 'AWS::IAM::AccessKey', 'backup-job-key-2');
  const UserName = 'backup-job';
  const off = { UserName, AccessKeyId: key.id, Status: 'Inactive' as const };
  await as(organization, key, ({ iam }) => iam.send(new UpdateAccessKeyCommand(off)));
  return {
    what: `the user '${UserName}' has one active access key instead of two`,
    rule: 'iam-user-single-active-access-key',
    arn: `arn:aws:iam::${key.account}:user/${UserName}`,
    account: key.account,
    region: key.region,
  };
}

async function as(
  { endpoints }: SampleOrganization,
  { account, region }: Seeded,
  change: (clients: Clients) => Promise<unknown>,
): Promise<void> {
  const { clientsOf, close } = connect(endpoints);
  try {
    await change(clientsOf(account, region));
  } finally {
    close();
  }
}
