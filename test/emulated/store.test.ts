import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../lambdas/store/open.ts';
import { Conflict } from '../../lambdas/store/store.ts';
import { startMiniStack, startMoto } from '../../scripts/emulator/server.ts';
import type { Emulator } from '../../scripts/emulator/server.ts';
import { keepsTheContract } from '../lambdas/store/contract.ts';

const bucket = 'plumbline-store';
const before = { ...process.env };
let emulator: Emulator;

/** Points the SDK at a fresh emulator, as a person would: by the environment. */
const use = (start: () => Promise<Emulator>) => {
  beforeAll(async () => {
    emulator = await start();
    Object.assign(process.env, emulator.env);
    const client = new S3Client({ forcePathStyle: true });
    const place = { LocationConstraint: 'eu-west-1' } as const;
    await client.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: place }));
    client.destroy();
  });
  afterAll(async () => {
    for (const name of Object.keys(emulator.env)) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
    await emulator.stop();
  });
};

let stores = 0;
const emptyStore = () => openStore(`s3://${bucket}/${(stores += 1)}`);

describe('S3 as moto gives it', () => {
  use(startMoto);
  keepsTheContract(() => Promise.resolve(emptyStore()));
});

describe('S3 as MiniStack gives it', () => {
  use(() => startMiniStack({ region: 'eu-west-1', accountId: '111111111111' }));
  keepsTheContract(() => Promise.resolve(emptyStore()));

  test('lists and deletes more than a page', async () => {
    const store = emptyStore();
    const keys = Array.from({ length: 1001 }, (_, index) => `k/${String(index).padStart(4, '0')}`);
    for (let from = 0; from < keys.length; from += 20) {
      await Promise.all(keys.slice(from, from + 20).map((key) => store.put(key, key)));
    }
    expect(await Array.fromAsync(store.list('k/'))).toEqual(keys);
    await store.delete(keys);
    expect(await Array.fromAsync(store.list(''))).toEqual([]);
  });

  test('throws a bucket that is not there as what it is', async () => {
    const store = openStore('s3://plumbline-not-there');
    await expect(store.get('a')).rejects.toMatchObject({ name: 'NoSuchBucket' });
    const put = store.put('a', 'x', { ifNoneMatch: '*' });
    await expect(put).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(put).rejects.not.toBeInstanceOf(Conflict);
  });
});
