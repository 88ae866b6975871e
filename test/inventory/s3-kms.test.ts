/** What S3 and KMS answer where there is nothing, and what that means. */
import { describe, expect, it } from '@jest/globals';
import { collect } from '../../inventory/collect.ts';
import { isGap, reasonOf } from '../../inventory/reading.ts';
import { canned, failure, HOME, options } from '../aws.ts';

type Answer = Parameters<typeof canned>[0][string];
const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1';
const LISTS = {
  's3 ListBuckets': { Buckets: [{ Name: 'b', BucketRegion: 'eu-west-1', CreationDate: new Date(0) }] },
  'kms ListKeys': { Keys: [{ KeyId: '1', KeyArn: KEY }], Truncated: false },
};

async function read(resource: string, need: string, operation: string, answer: Answer) {
  const aws = canned({ ...LISTS, [operation]: answer });
  const inventory = await collect(aws, [{ resource, needs: [need] }], [HOME], options);
  const [found] = [...inventory.of(resource)];
  const facet = found?.facets[need];
  return isGap(facet) ? reasonOf(facet).error : facet;
}

describe('a facet of a bucket', () => {
  const of = (need: string, operation: string, answer: Answer) =>
    read('AWS::S3::Bucket', need, `s3 ${operation}`, answer);

  it.each<[facet: string, operation: string, code: string]>([
    ['encryption', 'GetBucketEncryption', 'ServerSideEncryptionConfigurationNotFoundError'],
    ['lifecycle', 'GetBucketLifecycleConfiguration', 'NoSuchLifecycleConfiguration'],
    ['objectLock', 'GetObjectLockConfiguration', 'ObjectLockConfigurationNotFoundError'],
    ['ownershipControls', 'GetBucketOwnershipControls', 'OwnershipControlsNotFoundError'],
    ['policy', 'GetBucketPolicy', 'NoSuchBucketPolicy'],
    ['publicAccessBlock', 'GetPublicAccessBlock', 'NoSuchPublicAccessBlockConfiguration'],
    ['tags', 'GetBucketTagging', 'NoSuchTagSet'],
  ])('%s: absent after %s says %s, and after nothing else', async (facet, operation, code) => {
    expect(await of(facet, operation, failure(code))).toBeNull();
    expect(await of(facet, operation, failure('MethodNotAllowed'))).toBe('MethodNotAllowed');
    expect(await of(facet, operation, {})).toMatch('NotReported');
  });

  it.each<[facet: string, operation: string]>([
    ['logging', 'GetBucketLogging'],
    ['notification', 'GetBucketNotificationConfiguration'],
    ['versioning', 'GetBucketVersioning'],
  ])('%s: absent after %s says nothing', async (facet, operation) => {
    expect(await of(facet, operation, { $metadata: {} })).toBeNull();
    expect(await of(facet, operation, failure('AccessDenied'))).toBe('AccessDenied');
  });

  it('keeps what is set', async () => {
    const versioning = { Status: 'Enabled', MFADelete: 'Disabled' };
    expect(await of('versioning', 'GetBucketVersioning', { $metadata: {}, ...versioning })).toEqual(
      versioning,
    );
    const notification = { EventBridgeConfiguration: {} };
    expect(await of('notification', 'GetBucketNotificationConfiguration', notification)).toEqual(
      notification,
    );
  });
  it('is a gap where a policy makes no sense', async () => {
    const Policy = JSON.stringify({ Version: '2012-10-17' });
    expect(await of('policy', 'GetBucketPolicy', { Policy })).toBe('InvalidPolicy');
  });
});

describe('a facet of a key', () => {
  const of = (need: string, operation: string, answer: Answer) =>
    read('AWS::KMS::Key', need, `kms ${operation}`, answer);

  it.each<[error: string, facet: unknown]>([
    ['UnsupportedOperationException', null],
    ['KMSInvalidStateException', null],
    ['AccessDeniedException', 'AccessDeniedException'],
    ['NotFoundException', undefined],
  ])('rotation: %s means %s', async (error, facet) =>
    expect(await of('rotation', 'GetKeyRotationStatus', failure(error))).toBe(facet),
  );
  it('tags: of all pages, as Key and Value', async () => {
    const page = (name: string) => ({ Tags: [{ TagKey: name, TagValue: 'x' }] });
    const answer = ({ Marker }: Record<string, unknown>) =>
      Marker ? { ...page('b'), Truncated: false } : { ...page('a'), Truncated: true, NextMarker: 'm' };
    expect(await of('tags', 'ListResourceTags', answer)).toEqual([
      { Key: 'a', Value: 'x' },
      { Key: 'b', Value: 'x' },
    ]);
  });
});
