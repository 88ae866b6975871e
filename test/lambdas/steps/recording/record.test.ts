/** Recordings as files: whole or not at all, without secrets, and refused when somebody changed them. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { encodeStored } from '../../../../inventory/codec.ts';
import { manifestShape, type Manifest } from '../../../../lambdas/steps/recording/manifest.ts';
import { copyScan, record } from '../../../../lambdas/steps/recording/record.ts';
import { scanHere } from '../../../../lambdas/steps/scan.ts';
import { folderStore } from '../../../../lambdas/store/folder.ts';
import { inventoryKey, markerKey, planKey } from '../../../../lambdas/store/layout.ts';
import { packLines } from '../../../../lambdas/store/lines.ts';
import type { Store } from '../../../../lambdas/store/store.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { memoryStore } from '../../memory.ts';
import { address, CONFIG, planned, collected, region, scanned, type World } from '../world.ts';

const now = () => new Date('2026-07-02T00:00:00.000Z');
const config = { ...CONFIG, accounts: { current: true } } as const;
const making = (folder: string, read: (into: Store) => Promise<string>) =>
  record({ folder, read, anonymize: false, version: '1.2.3', now });

async function aScan(more: Partial<World> = {}): Promise<Store> {
  const store = memoryStore();
  await scanned({ store, answers: region({ idle: true }), at: '2026-07-01T00:00:00.000Z', ...more });
  return store;
}
/** A recording of a small scan, in a folder of its own. */
async function recorded(from?: Store): Promise<{ readonly folder: string; readonly manifest: Manifest }> {
  const folder = join(temporaryFolder(), 'recording');
  const store = from ?? (await aScan());
  return { folder, manifest: await making(folder, (into) => copyScan(store, into)) };
}
const judge = (folder: string, scan?: string) =>
  scanHere({
    ...{ store: memoryStore(), config, request: {}, now, from: folderStore(folder) },
    ...(scan !== undefined && { recorded: scan }),
  });

it('holds what a scan read, and says so in its manifest', async () => {
  const { folder, manifest } = await recorded();
  expect(manifest).toMatchObject({
    schemaVersion: 1,
    by: '1.2.3',
    anonymized: false,
    accounts: 1,
    resources: 3,
  });
  expect(manifestShape.parse(JSON.parse(readFileSync(join(folder, 'recording.json'), 'utf8')))).toEqual(
    manifest,
  );
  const { summary } = await judge(folder);
  expect(summary).toMatchObject({ resources: 3, verdicts: { fail: 1, pass: 2, unknown: 0 }, calls: 0 });
});

it('leaves the external ID behind', async () => {
  const role = { name: 'PlumblineScanner', externalId: 'a-secret-word' };
  const { folder, manifest } = await recorded(await aScan({ config: { ...CONFIG, role } }));
  for (const key of Object.keys(manifest.files)) {
    const body = readFileSync(join(folder, key));
    expect((key.endsWith('.gz') ? gunzipSync(body) : body).toString()).not.toContain('a-secret-word');
  }
});

it('replaces secrets in texts, and counts them', async () => {
  const Tags = [{ Key: 'db', Value: 'postgres://shop:correct-horse@db.internal:5432/' }];
  const tagged = { ...address('eipalloc-1', true), Tags };
  const from = await aScan({ answers: { ...region(), 'ec2 DescribeAddresses': { Addresses: [tagged] } } });
  const { folder, manifest } = await recorded(from);
  expect(manifest.secrets).toEqual({ 'url-password': 4 });
  for (const key of Object.keys(manifest.files).filter((name) => name.endsWith('.gz')))
    expect(gunzipSync(readFileSync(join(folder, key))).toString()).not.toContain('correct-horse');
  expect((await judge(folder)).summary.verdicts).toMatchObject({ pass: 4, fail: 0, unknown: 0 });
});

describe('a folder', () => {
  it('that is not empty is refused, and left alone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'thesis.txt'), 'mine');
    await expect(making(folder, () => Promise.resolve(''))).rejects.toThrow('is not empty');
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  });

  it('that is empty will do', async () => {
    const folder = join(temporaryFolder(), 'recording');
    mkdirSync(folder);
    const store = await aScan();
    await making(folder, (into) => copyScan(store, into));
    expect(readdirSync(folder).sort()).toEqual(['recording.json', 'scans']);
  });

  it('appears when it is whole: a recording that breaks off leaves none', async () => {
    const folder = join(temporaryFolder(), 'recording');
    const breaks = async (into: Store) => {
      await copyScan(await aScan(), into);
      expect(existsSync(folder)).toBe(false);
      throw new Error('the network went away');
    };
    await expect(making(folder, breaks)).rejects.toThrow('the network went away');
    expect(readdirSync(dirname(folder))).toEqual([]);
  });
});

describe('is refused when judged', () => {
  const some = ({ files }: Manifest, part: string): string =>
    Object.keys(files).find((key) => key.includes(part)) ?? '';

  it.each(['plan.json', '/accounts/', '/markers/', '_unit.json', '/inventory/'])(
    'and %s is not there',
    async (part) => {
      const { folder, manifest } = await recorded();
      rmSync(join(folder, some(manifest, part)));
      await expect(judge(folder)).rejects.toThrow(/is missing, though recording\.json names it/);
    },
  );

  it.each(['plan.json', '/accounts/', '/markers/', '_unit.json', '/inventory/'])(
    'and %s was changed',
    async (part) => {
      const { folder, manifest } = await recorded();
      const file = join(folder, some(manifest, part));
      writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from(' ')]));
      await expect(judge(folder)).rejects.toThrow(/has changed since it was recorded/);
    },
  );

  it('by a version that cannot read it', async () => {
    const { folder, manifest } = await recorded();
    writeFileSync(join(folder, 'recording.json'), JSON.stringify({ ...manifest, schemaVersion: 2 }));
    await expect(judge(folder)).rejects.toThrow(
      /recording\.json is damaged: schemaVersion: .*take a newer one/,
    );
  });

  it('and a marker was added that it does not name', async () => {
    const { folder, manifest } = await recorded();
    const marker = some(manifest, 'EIP.json');
    rmSync(join(folder, marker));
    const files = Object.fromEntries(Object.entries(manifest.files).filter(([key]) => key !== marker));
    writeFileSync(join(folder, 'recording.json'), JSON.stringify({ ...manifest, files }));
    const { summary } = await judge(folder);
    expect(summary.verdicts).toMatchObject({ fail: 0, unknown: 1 });
    writeFileSync(join(folder, marker), '{}');
    expect((await judge(folder)).summary.verdicts).toMatchObject({ fail: 0, unknown: 1 });
  });
});

describe('today’s rules on yesterday’s inventory', () => {
  it('are unknown where it was not read for them: neither types nor facets are missing from AWS', async () => {
    const { folder } = await recorded();
    const rules = [
      'ec2-elastic-ip-associated',
      'ec2-region-blocks-public-snapshots',
      'ec2-instance-requires-imdsv2',
    ];
    const { summary } = await scanHere({
      ...{ store: memoryStore(), config: { ...config, rules }, request: {}, now, from: folderStore(folder) },
    });
    // An address fails as it did; a facet of two regions and a type in two regions were never read.
    expect(summary.verdicts).toMatchObject({ fail: 1, pass: 0, unknown: 4 });
  });
});

describe('of several scans', () => {
  const two = async () => {
    const store = await aScan();
    const { plan } = await scanned({ store, answers: region(), at: '2026-07-02T00:00:00.000Z' });
    const second = plan.scan;
    return { store, second };
  };

  it('takes the newest full one that was finished', async () => {
    const { store, second } = await two();
    const narrowed = {
      store,
      answers: region(),
      at: '2026-07-03T00:00:00.000Z',
      request: { services: ['ec2'] },
    };
    await scanned(narrowed);
    const unfinished = { store, answers: region(), at: '2026-07-04T00:00:00.000Z' };
    await collected(unfinished, await planned(unfinished));
    const { manifest } = await recorded(store);
    expect(manifest.scan).toBe(second);
  });

  it('takes the one that is named, and refuses a name that is not there', async () => {
    const { store, second } = await two();
    const folder = join(temporaryFolder(), 'recording');
    await expect(making(folder, (into) => copyScan(store, into, `${second}x`))).rejects.toThrow(
      `holds no scan '${second}x'; did you mean '${second}'?`,
    );
    expect((await making(folder, (into) => copyScan(store, into, second))).scan).toBe(second);
  });
});

it('holds one part at a time, however many there are', async () => {
  const unit = { partition: 'aws', accountId: '111111111111', region: 'eu-west-1', home: true };
  const line = encodeStored({
    ...{
      type: 'AWS::EC2::EIP',
      self: { AllocationId: 'eipalloc-0' },
      facets: {},
      observedAt: now().toISOString(),
    },
    id: {
      arn: 'arn:aws:ec2:eu-west-1:111111111111:elastic-ip/eipalloc-0',
      accountId: '111111111111',
      region: 'eu-west-1',
      tags: {},
    },
  });
  const part = await packLines(Array.from({ length: 200 }, () => line));
  const small = await aScan();
  const parts = 500;
  const scan = (await Array.fromAsync(small.list('scans/')))[0]?.split('/')[1] ?? '';
  let held = 0;
  let most = 0;
  const many: Store = {
    ...small,
    list: async function* (prefix) {
      if (!prefix.includes('/inventory/')) {
        yield* small.list(prefix);
        return;
      }
      for (let index = 0; index < parts; index++)
        yield inventoryKey(scan, unit.accountId, unit.region, 'AWS::EC2::EIP', index);
    },
    get: (key) => {
      if (!key.includes('/inventory/')) return small.get(key);
      most = Math.max(most, ++held);
      return Promise.resolve({ body: part, tag: '' });
    },
  };
  const folder = join(temporaryFolder(), 'recording');
  const manifest = await making(folder, (into) =>
    copyScan(many, {
      ...into,
      uri: into.uri,
      get: (key) => into.get(key),
      list: (prefix) => into.list(prefix),
      delete: (keys) => into.delete(keys),
      put: async (key, body) => {
        const tag = await into.put(key, body);
        if (key.includes('/inventory/')) held -= 1;
        return tag;
      },
    }),
  );
  expect(manifest.resources).toBe(100_000);
  expect(most).toBeLessThanOrEqual(16);
  expect(
    planKey(scan) in manifest.files &&
      markerKey(scan, unit.accountId, unit.region, 'AWS::EC2::EIP') in manifest.files,
  ).toBe(true);
}, 60_000);

it('gives findings of what passes only to whoever wants them', async () => {
  const { folder } = await recorded();
  const given = async (passes?: boolean) => {
    const run = { store: memoryStore(), config, request: {}, now, from: folderStore(folder) };
    const { findings } = await scanHere({ ...run, ...(passes !== undefined && { passes }) });
    return (await Array.fromAsync(findings)).map(({ status }) => status).sort();
  };
  const all = await given(true);
  expect(all).toContain('pass');
  expect(await given()).toEqual(all.filter((status) => !['pass', 'not-applicable'].includes(status)));
});
