import { some, unreported, type Claim, type Shown } from '../../engine/index.ts';

type Bucket = Shown<'AWS::S3::Bucket', 'replication' | 'bucketsOfAccount'>;
type Rule = NonNullable<Bucket['facets']['replication']>[number];

/**
 * Says that a replication rule leads to another region. The rule names a bucket only, and perhaps a key of its region:
 * where the bucket is another account's, nobody can say.
 */
export function leadsElsewhere({ related, id }: Bucket, { Destination: to }: Rule): boolean | Claim {
  const key = /^arn:[^:]*:kms:([a-z0-9-]+):/.exec(to?.EncryptionConfiguration?.ReplicaKmsKeyID ?? '');
  if (key) return key[1] !== id.region;
  const name = to?.Bucket?.replace(/^.*:/, '');
  const target = some(related, 'bucketsOfAccount').where(({ self }) => self.Name === name);
  const isOurs = target.must('be there', () => true);
  if (isOurs.status === 'violated') return unreported(`the region of ${String(name)}, which is not ours`);
  return target.must('be in another region', (other) => other.id.region !== id.region);
}
