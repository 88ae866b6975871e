import { beforeEach, describe, expect, it } from '@jest/globals';
import { configInForce, type InForce } from '../../../lambdas/config/in-force.ts';
import type { ScanConfig } from '../../../lambdas/steps/types.ts';
import type { Store } from '../../../lambdas/store/store.ts';
import { rules } from '../../../rules/index.ts';
import { memoryStore } from '../memory.ts';

const CONFIG: ScanConfig = {
  schemaVersion: 1,
  accounts: { ids: ['111111111111', '222222222222'] },
  regions: 'all',
  rules: ['iam-access-key-rotated', 's3-bucket-blocks-public-access'],
  params: { 'iam-access-key-rotated': { maxAgeDays: 90 } },
  allow: [],
  routes: { payments: { severity: 'medium', accounts: ['111111111111', '222222222222'] } },
};
const KEY = 'config/plumbline.yaml';
const KEPT = 'state/config.json';
const at = (day: number) => new Date(`2026-07-0${day}T00:00:00.000Z`);

let store = memoryStore();
beforeEach(() => void (store = memoryStore()));
const asked = (over: { config?: ScanConfig; store?: Store; day?: number } = {}): Promise<InForce> =>
  configInForce({
    store: over.store ?? store,
    config: over.config ?? CONFIG,
    rules,
    regions: () => Promise.resolve(['eu-west-1', 'us-east-1']),
    now: () => at(over.day ?? 1),
  });
const with30 = { ...CONFIG, params: { 'iam-access-key-rotated': { maxAgeDays: 30 } } };
const GOOD = 'parameters:\n  iam-access-key-rotated: { maxAgeDays: 30 }\n';

describe('without a file', () => {
  it('what is deployed is in force, and nothing is written', async () => {
    expect(await asked()).toEqual({ config: CONFIG, problems: [] });
    expect(store.objects.size).toBe(0);
  });
});

describe('a good file', () => {
  it('narrows what is deployed', async () => {
    await store.put(
      KEY,
      `severities: { s3-bucket-blocks-public-access: low }
filters:
  rules: { exclude: [iam-access-key-rotated] }
  accounts: { exclude: ['222222222222'] }
  regions: { exclude: [us-east-1] }
routes:
  payments: { severity: high, accounts: ['111111111111', '333333333333'] }
`,
    );
    const { config, problems } = await asked();
    expect(problems).toEqual([]);
    expect(config).toEqual({
      ...CONFIG,
      rules: ['s3-bucket-blocks-public-access'],
      severities: { 's3-bucket-blocks-public-access': 'low' },
      exclude: {
        rules: ['iam-access-key-rotated'],
        accounts: ['222222222222'],
        regions: ['us-east-1'],
      },
      routes: { payments: { severity: 'high', accounts: ['111111111111'] } },
    });
  });
  it('is written down once', async () => {
    await store.put(KEY, GOOD);
    expect((await asked()).config).toEqual(with30);
    const kept = store.objects.get(KEPT);
    await asked({ day: 2 });
    expect(store.objects.get(KEPT)).toBe(kept);
  });
  it('that is removed narrows nothing any more, and does not come back', async () => {
    await store.put(KEY, GOOD);
    await asked();
    await store.delete([KEY]);
    expect(await asked({ day: 2 })).toEqual({ config: CONFIG, problems: [] });
    await store.put(KEY, 'bad');
    expect((await asked({ day: 3 })).config).toEqual(CONFIG);
  });
});

describe('a bad file', () => {
  it('is refused whole, and the last good one stays', async () => {
    await store.put(KEY, GOOD);
    await asked();
    await store.put(KEY, `${GOOD}severities:\n  s3-bucket-block-public-access: low\n`);
    expect(await asked({ day: 2 })).toEqual({
      config: with30,
      problems: [
        `${KEY}:4: severities.s3-bucket-block-public-access: unknown rule 's3-bucket-block-public-access'; did you mean 's3-bucket-blocks-public-access'?`,
        `${KEY} is refused: the one of ${at(1).toISOString()} stays in force`,
      ],
    });
  });
  it('that is the first leaves what is deployed', async () => {
    await store.put(KEY, 'rules: all');
    const { config, problems } = await asked();
    expect(config).toEqual(CONFIG);
    expect(problems).toEqual([
      expect.stringMatching(/^config\/plumbline\.yaml:1: rules: unknown key 'rules'/),
      `${KEY} is refused: what is deployed stays in force`,
    ]);
    expect(store.objects.has(KEPT)).toBe(false);
  });
  it('and a last good one of rules that are no longer deployed leave what is deployed', async () => {
    await store.put(KEY, GOOD);
    await asked();
    await store.put(KEY, 'bad');
    const config = { ...CONFIG, rules: ['s3-bucket-blocks-public-access'], params: {} };
    const { config: ours, problems } = await asked({ config });
    expect(ours).toEqual(config);
    expect(problems.at(-1)).toMatch(/no longer goes with what is deployed: nothing of it is in force$/);
  });
  it.each([
    ['what is no text', Buffer.from([0xff, 0xfe, 0x00]), /is no text in UTF-8/],
    ['a key twice', 'filters: {}\nfilters: {}\n', /:2: Map keys must be unique/],
    ['a rule that is not deployed', 'parameters:\n  s3-bucket-not-public: {}\n', /unknown rule/],
    ['a role', 'roleName: Admin', /unknown key 'roleName'/],
    ['accounts', 'accounts: { organization: true }', /unknown key 'accounts'/],
    ['regions', 'regions: all', /unknown key 'regions'/],
    ['a route that is not deployed', 'routes: { audit: {} }', /unknown route 'audit'/],
    ['a route to somebody else', 'routes: { payments: { emails: [a@b.c] } }', /unknown key 'emails'/],
    [
      'an account that is not scanned',
      `filters: { accounts: { exclude: ['333333333333'] } }`,
      /unknown account/,
    ],
    [
      'a region that there is not',
      'filters: { regions: { exclude: [eu-wset-1] } }',
      /unknown region .* 'eu-west-1'/,
    ],
    [
      'a type of no rule',
      'filters: { types: { exclude: [AWS::S3::Buckt] } }',
      /unknown type .*'AWS::S3::Bucket'/,
    ],
    [
      'leaving no rule',
      'filters: { types: { exclude: [AWS::S3::Bucket] }, rules: { exclude: [iam-access-key-rotated] } }',
      /leaves no rule to scan/,
    ],
    [
      'leaving no account',
      `filters: { accounts: { exclude: ['111111111111', '222222222222'] } }`,
      /leaves no account to scan/,
    ],
    ['a bad parameter', 'parameters:\n  iam-access-key-rotated: { maxAgeDays: -1 }', /:2: .*maxAgeDays/],
  ])('is refused for %s', async (_, text, problem) => {
    await store.put(KEY, text);
    const { config, problems } = await asked();
    expect(config).toEqual(CONFIG);
    expect(problems[0]).toMatch(problem);
  });
  it('tells some of its problems, and how many more', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `  x${index}: low\n`).join('');
    await store.put(KEY, `severities:\n${names}`);
    const { problems } = await asked();
    expect(problems).toHaveLength(22);
    expect(problems[20]).toBe(`${KEY}: and 10 more`);
  });
  it('is one of another name, that nobody would read', async () => {
    await store.put('config/plumbline.yml', GOOD);
    expect(await asked()).toEqual({
      config: CONFIG,
      problems: [`config/plumbline.yml is not read: name it ${KEY}, or delete it`],
    });
  });
});

describe('what is kept', () => {
  it.each(['', '{', '{"schemaVersion":2}', 'null', '[]'])(
    'is no reason to fail where it is %j',
    async (text) => {
      await store.put(KEPT, text);
      await store.put(KEY, 'bad');
      expect((await asked()).config).toEqual(CONFIG);
      await store.put(KEY, GOOD);
      expect((await asked()).config).toEqual(with30);
      await store.put(KEY, 'bad');
      expect((await asked()).config).toEqual(with30);
    },
  );
  it('is not believed where somebody has changed its text', async () => {
    await store.put(KEY, GOOD);
    await asked();
    const kept = Buffer.from(store.objects.get(KEPT) ?? '').toString();
    await store.put(KEPT, kept.replace('30', '31'));
    await store.put(KEY, 'bad');
    expect((await asked()).config).toEqual(CONFIG);
  });
  it('is that of the newest file, where two scans begin at once', async () => {
    await store.put(KEY, GOOD);
    let between = true;
    const racing: Store = {
      ...store,
      put: async (key, ...rest) => {
        if (between && key === KEPT) {
          between = false;
          await store.put(KEY, GOOD.replace('30', '20'));
          await asked({ day: 2 });
        }
        return store.put(key, ...rest);
      },
    };
    const { config } = await asked({ store: racing });
    expect(config.params['iam-access-key-rotated']).toEqual({ maxAgeDays: 20 });
    expect(Buffer.from(store.objects.get(KEPT) ?? '').toString()).toContain('maxAgeDays: 20');
  });
});
