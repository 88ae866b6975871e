import { bucketReplicatedCrossRegion } from '../../../rules/s3/bucket-replicated-cross-region.ts';
import { denied, testRule } from '../../rule-tester.ts';

const rule = (Status: 'Enabled' | 'Disabled', key?: string) => ({
  ...{ ID: 'all', Status },
  Destination: {
    Bucket: 'arn:aws:s3:::copy',
    ...(key && { EncryptionConfiguration: { ReplicaKmsKeyID: `arn:aws:kms:${key}:111122223333:key/1` } }),
  },
});
const COPY = { Name: 'copy' };
const copyIn = (region: string) => ({ self: COPY, id: { region, name: 'copy' } });
const of = (
  one: ReturnType<typeof rule>,
  ...bucketsOfAccount: (ReturnType<typeof copyIn> | typeof denied)[]
) => ({
  facets: { replication: [one] },
  related: { bucketsOfAccount },
});

testRule(bucketReplicatedCrossRegion, {
  pass: {
    'its copy is in another region': { given: of(rule('Enabled'), copyIn('us-east-1'), denied) },
    'the key of its copy is in another region': { given: of(rule('Enabled', 'us-east-1')) },
  },
  fail: {
    'there is no replication': {
      given: { facets: { replication: null }, related: { bucketsOfAccount: [] } },
      because: { 'facets.replication': [] },
    },
    'the rule is disabled': {
      given: of(rule('Disabled'), copyIn('us-east-1')),
      because: { 'facets.replication': [] },
    },
    'the key of its copy is in the same region': {
      given: of(rule('Enabled', 'eu-west-1')),
      because: { 'facets.replication[all]': rule('Enabled', 'eu-west-1') },
    },
  },
  unknown: {
    'its copy is of another account': { given: of(rule('Enabled')) },
    'the other buckets are unreadable': { given: of(rule('Enabled'), denied) },
    'it is unreadable': { given: { facets: { replication: denied }, related: { bucketsOfAccount: [] } } },
  },
});
