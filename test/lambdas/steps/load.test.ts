/** What is held and what streams; and that judging a stream gives what judging all at once gives. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { judgeAll, type Judgement } from '../../../engine/judge.ts';
import type { AnyRule } from '../../../engine/rule.ts';
import { collect } from '../../../inventory/collect.ts';
import { plan as planOf } from '../../../inventory/demands.ts';
import type { Stored } from '../../../inventory/stored.ts';
import { judgeLoaded } from '../../../lambdas/steps/judge.ts';
import { load } from '../../../lambdas/steps/load.ts';
import type { Marker } from '../../../lambdas/steps/types.ts';
import { inventoryKey, markerKey } from '../../../lambdas/store/layout.ts';
import { encodeLines } from '../../../lambdas/store/lines.ts';
import { rules } from '../../../rules/index.ts';
import { canned, HOME, options, unlimited } from '../../aws.ts';
import { accounts } from '../../truth/accounts.ts';
import { memoryStore } from '../memory.ts';

const SCAN = '20260701T000000Z-00000000';
const AT = '2026-07-01T00:00:00.000Z';
const accountPlan = { scan: SCAN, account: HOME.accountId, units: [HOME], calls: {} };
const settings = { now: options.now() };

let store = memoryStore();
beforeEach(() => void (store = memoryStore()));

/** Keeps resources as a unit would have, so many parts of equal size. */
async function keep(type: string, resources: readonly Stored[], parts = 1, promised = resources.length) {
  const size = Math.ceil(resources.length / parts);
  for (let part = 0; part < parts; part++) {
    const key = inventoryKey(SCAN, HOME.accountId, HOME.region, type, part);
    await store.put(key, await encodeLines(resources.slice(part * size, (part + 1) * size)));
  }
  const marker: Marker = { type, unit: HOME, parts, count: promised, observedAt: AT, failure: null };
  await store.put(markerKey(SCAN, HOME.accountId, HOME.region, type), JSON.stringify(marker));
}

const bucket = (name: string, facets: Stored['facets'] = {}): Stored => ({
  type: 'AWS::S3::Bucket',
  id: { arn: `arn:aws:s3:::${name}`, accountId: HOME.accountId, region: HOME.region, name, tags: {} },
  self: { Name: name },
  facets,
  observedAt: AT,
});
const ruleNamed = (...ids: string[]): readonly AnyRule[] => rules.filter(({ id }) => ids.includes(id));
const buckets = ruleNamed('s3-bucket-versioning-enabled');
const namesOf = async (demands: readonly AnyRule[]) => {
  const { resources } = await load(store, accountPlan, AT, demands);
  return (await Array.fromAsync(resources('AWS::S3::Bucket'))).flat().map(({ id }) => id.name);
};

describe('resources', () => {
  it('come part by part, each once', async () => {
    await keep(
      'AWS::S3::Bucket',
      ['a', 'b', 'a', 'c'].map((name) => bucket(name)),
      2,
    );
    expect(await namesOf(buckets)).toEqual(['a', 'b', 'c']);
  });
  it('are held only where others relate to them, with those facets that are seen so', async () => {
    const kind = 'AWS::KMS::Key';
    const facets = { metadata: { KeyManager: 'CUSTOMER' }, rotation: { KeyRotationEnabled: true } };
    await keep(kind, [{ ...bucket('key', facets), type: kind }]);
    const held = async (...ids: string[]) => [
      ...(await load(store, accountPlan, AT, ruleNamed(...ids))).inventory.of(kind),
    ];
    expect(await held('kms-key-rotation-enabled')).toEqual([]);
    const [key] = await held('kms-key-rotation-enabled', 'ec2-ebs-volume-encrypted');
    expect(key).toMatchObject({ self: { Name: 'key' }, facets: { metadata: facets.metadata } });
    expect(key?.facets).not.toHaveProperty('rotation');
  });
});

describe('what is damaged is refused', () => {
  it.each([
    [
      'a part is missing',
      () => store.delete([inventoryKey(SCAN, HOME.accountId, HOME.region, 'AWS::S3::Bucket', 1)]),
      /00001\.ndjson\.gz is missing/,
    ],
    [
      'a part lost a line',
      () => keep('AWS::S3::Bucket', [bucket('a')], 1, 2),
      /hold 1 resources .* promises 2/,
    ],
    [
      'a line is no resource',
      () => store.put(inventoryKey(SCAN, HOME.accountId, HOME.region, 'AWS::S3::Bucket', 0), '{}\n'),
      /00000\.ndjson\.gz:1 is no resource/,
    ],
    [
      'a part is cut short',
      () =>
        store.put(
          inventoryKey(SCAN, HOME.accountId, HOME.region, 'AWS::S3::Bucket', 0),
          Buffer.from([0x1f, 0x8b, 8]),
        ),
      /cannot be unpacked/,
    ],
  ])('where %s', async (_, damage, message) => {
    await keep(
      'AWS::S3::Bucket',
      ['a', 'b'].map((name) => bucket(name)),
      2,
    );
    await damage();
    await expect(namesOf(buckets)).rejects.toThrow(message);
  });
});

it('judges the same as one who holds all', async () => {
  const inventory = await collect(canned(accounts['bad'] ?? {}), rules, [HOME], unlimited);
  const types = planOf(rules).keys();
  for (const type of types) await keep(type, [...inventory.of(type)]);
  const loaded = await load(store, accountPlan, AT, rules);
  const lineOf = ({ rule, resource, verdict }: Judgement) => JSON.stringify([rule.id, resource.arn, verdict]);
  const streamed: string[] = [];
  const judging = { ...settings, organization: { Id: 'o-1', MasterAccountId: '1', accounts: [] } };
  const { resources, gaps } = await judgeLoaded(HOME.accountId, loaded, rules, judging, (one) =>
    streamed.push(lineOf(one)),
  );
  const whole = [...judgeAll(rules, inventory, judging)].map(lineOf);
  expect(resources).toBeGreaterThan(20);
  expect(gaps.count).toBe(0);
  expect(streamed.sort()).toEqual(whole.sort());
});
