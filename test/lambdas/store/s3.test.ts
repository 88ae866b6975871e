import { DeleteObjectsCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { describe, expect, test } from '@jest/globals';
import { openStore } from '../../../lambdas/store/open.ts';
import { s3Store } from '../../../lambdas/store/s3.ts';
import { Conflict } from '../../../lambdas/store/store.ts';
import { keepsTheContract } from './contract.ts';
import { awsError, clientOf, fakeS3 } from './fake-s3.ts';

const storeOver = (send: (command: unknown) => unknown) =>
  s3Store('plumbline', '', () => Promise.resolve(clientOf(send)));

const failing = (name: string) => {
  const error = awsError(name);
  const store = storeOver(() => {
    throw error;
  });
  return { error, store };
};

describe('a bucket', () => {
  keepsTheContract(() => Promise.resolve(s3Store('plumbline', '', () => Promise.resolve(fakeS3().client))));
});

describe('a prefix of a bucket', () => {
  keepsTheContract(() =>
    Promise.resolve(s3Store('plumbline', '/some/where/', () => Promise.resolve(fakeS3().client))),
  );

  test('keeps its objects below it and sees no others', async () => {
    const { client, objects } = fakeS3();
    objects.set('elsewhere/a', Buffer.from('x'));
    const store = s3Store('plumbline', 'some/where', () => Promise.resolve(client));
    await store.put('a', 'x');
    expect([...objects.keys()]).toEqual(['elsewhere/a', 'some/where/a']);
    expect(await Array.fromAsync(store.list(''))).toEqual(['a']);
    expect(store.uri).toBe('s3://plumbline/some/where');
  });
});

describe('errors of S3', () => {
  test.each(['PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey'])(
    '%s of a conditional write is a conflict, with its cause',
    async (name) => {
      const { error, store } = failing(name);
      const put = store.put('a', 'x', { ifMatch: '"1"' });
      await expect(put).rejects.toBeInstanceOf(Conflict);
      await expect(put).rejects.toMatchObject({ cause: error, key: 'a' });
    },
  );

  test.each(['AccessDenied', 'NoSuchBucket', 'SlowDown', 'NotFound'])(
    '%s is thrown untouched',
    async (name) => {
      const { error, store } = failing(name);
      await expect(store.get('a')).rejects.toBe(error);
      await expect(store.put('a', 'x', { ifNoneMatch: '*' })).rejects.toBe(error);
      await expect(Array.fromAsync(store.list(''))).rejects.toBe(error);
      await expect(store.delete(['a'])).rejects.toBe(error);
    },
  );

  test('a precondition without a condition is thrown untouched', async () => {
    const { error, store } = failing('PreconditionFailed');
    await expect(store.put('a', 'x')).rejects.toBe(error);
  });

  test('an object without a tag is no object to write over', async () => {
    const store = storeOver(() => ({ Body: { transformToByteArray: () => new Uint8Array() } }));
    await expect(store.get('a')).rejects.toThrow('S3 sent no ETag for s3://plumbline/a');
  });

  test('a listing that is cut without a way on is an error, not an end', async () => {
    const store = storeOver(() => ({ Contents: [{ Key: 'a' }], IsTruncated: true }));
    await expect(Array.fromAsync(store.list('x'))).rejects.toThrow(/cut the listing of s3:\/\/plumbline\/x/);
  });
});

describe('many keys', () => {
  test('are deleted a thousand at once', async () => {
    const { client, asked } = fakeS3();
    const keys = Array.from({ length: 2001 }, (_, index) => `a/${index}`);
    await s3Store('plumbline', '', () => Promise.resolve(client)).delete(keys);
    const sizes = asked.map((command) =>
      command instanceof DeleteObjectsCommand ? command.input.Delete?.Objects?.length : command,
    );
    expect(sizes).toEqual([1000, 1000, 1]);
  });

  test('that S3 did not delete are named, and the others still deleted', async () => {
    const gone: unknown[] = [];
    const store = storeOver((command) => {
      if (!(command instanceof DeleteObjectsCommand)) throw awsError('NotImplemented');
      const keys = command.input.Delete?.Objects?.map(({ Key }) => Key) ?? [];
      gone.push(...keys);
      return { Errors: keys.filter((key) => key === 'a/7').map((Key) => ({ Key, Code: 'AccessDenied' })) };
    });
    const keys = Array.from({ length: 1500 }, (_, index) => `a/${index}`);
    await expect(store.delete(keys)).rejects.toThrow(/did not delete 1 objects .*a\/7: AccessDenied/);
    expect(gone).toEqual(keys);
  });

  test('are listed page by page, only as far as they are asked for', async () => {
    const { client, asked } = fakeS3();
    const store = s3Store('plumbline', '', () => Promise.resolve(client));
    for (const key of ['1', '2', '3', '4', '5']) await store.put(key, 'x');
    const first = await store.list('')[Symbol.asyncIterator]().next();
    expect(first.value).toBe('1');
    expect(asked.filter((command) => command instanceof ListObjectsV2Command)).toHaveLength(1);
  });
});

describe('opening a store', () => {
  test('makes no client before it is used', () => {
    expect(openStore('s3://plumbline-111111111111').uri).toBe('s3://plumbline-111111111111');
    expect(openStore('s3://plumbline/deep/er/').uri).toBe('s3://plumbline/deep/er');
  });

  test.each(['s3://', 's3:///a', 's3://UPPER', 'gs://bucket', 'https://bucket/a'])('refuses %s', (uri) => {
    expect(() => openStore(uri)).toThrow(`'${uri}' is no store: give 's3://bucket'`);
  });

  test('refuses no name at all', () => {
    expect(() => openStore('')).toThrow('The store has no name');
  });
});
