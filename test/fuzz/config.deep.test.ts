/** Configuration, damaged and random: taken whole or refused with lines; at run time never more than what is deployed. */
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { actionsFor } from '../../inventory/permissions.ts';
import { scanPartsOf } from '../../lambdas/config/chosen.ts';
import { checked, documentOf, FileRefused, readDocument } from '../../lambdas/config/document.ts';
import { configInForce } from '../../lambdas/config/in-force.ts';
import { configSchema } from '../../lambdas/config/schema.ts';
import { SEVERITIES } from '../../lambdas/config/names.ts';
import { routed } from '../../lambdas/steps/telling/routes.ts';
import { UsageError, type ScanConfig } from '../../lambdas/steps/types.ts';
import { rules } from '../../rules/index.ts';
import { memoryStore } from '../lambdas/memory.ts';
import { CONFIG, KEY, RUN_TIME, S3, textsOf } from './config-texts.ts';
import { RUNS } from './damage.ts';

jest.setTimeout(600_000);

const REGIONS = ['eu-west-1', 'us-east-1'];
const schema = configSchema({ rules, regions: REGIONS });

const DEPLOYED: ScanConfig = {
  schemaVersion: 1,
  accounts: { ids: ['111111111111', '222222222222'] },
  role: { name: 'Scanner', externalId: 'a-long-word' },
  regions: REGIONS,
  rules: [KEY, S3, 's3-bucket-not-public', 'iam-root-user-mfa-enabled'],
  params: { [KEY]: { maxAgeDays: 90 } },
  allow: [],
  routes: { payments: { severity: 'medium', accounts: ['111111111111', '222222222222'] } },
};

/** The problems of a refusal; whatever else is thrown is thrown on. */
function refusalOf(work: () => unknown): FileRefused | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
}

/** Each problem is one line, and has its place. */
function mustSayWhy({ problems, message }: FileRefused, withLines: boolean): void {
  expect(problems.length).toBeGreaterThan(0);
  for (const one of problems) {
    expect(one.message).toMatch(/^[^\n]+$/);
    if (withLines && !one.message.startsWith('longer than')) expect(one.line).toBeGreaterThan(0);
  }
  expect(message.split('\n')).toHaveLength(1);
}

describe('a configuration', () => {
  it('of text is taken as it stands, or refused with lines', () => {
    let taken = 0;
    fc.assert(
      fc.property(textsOf(CONFIG), (text) => {
        const refused = refusalOf(() => {
          const document = readDocument(text, 'c.yaml');
          const config = checked(schema, document);
          taken += 1;
          // Nothing is passed over, and nothing is made up.
          expect(config).toEqual(document.value);
          const parts = partsOf(config);
          const ids = new Set(rules.map(({ id }) => id));
          expect(parts?.rules.filter((id) => !ids.has(id)) ?? []).toEqual([]);
        });
        if (refused) mustSayWhy(refused, true);
      }),
      { numRuns: RUNS },
    );
    expect(taken).toBeGreaterThan(0);
  });
  it('of a module is taken or refused, whatever it exports', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({ withDate: true, withMap: true, withBigInt: true, withNullPrototype: true }),
          fc.func(fc.anything()),
        ),
        (value) => {
          const refused = refusalOf(() => checked(schema, documentOf(value, 'c.ts')));
          if (refused) mustSayWhy(refused, false);
        },
      ),
      { numRuns: RUNS },
    ));
});

function partsOf(config: Parameters<typeof scanPartsOf>[0]) {
  try {
    return scanPartsOf(config, rules);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

const accounts = ['111111111111', '222222222222', '333333333333'];
const some = (names: readonly string[]) => fc.subarray([...names], { minLength: 1 });
const excluding = (names: readonly string[]) => fc.record({ exclude: some(names) });
/** Good ones, most of them. */
const files = fc.record(
  {
    severities: fc.dictionary(fc.constantFrom(...DEPLOYED.rules), fc.constantFrom(...SEVERITIES)),
    filters: fc.record(
      {
        rules: excluding([...DEPLOYED.rules, 'kms-key-policy-not-public']),
        accounts: excluding(accounts),
        regions: excluding(REGIONS),
      },
      { requiredKeys: [] },
    ),
    routes: fc.record({
      payments: fc.record(
        { severity: fc.constantFrom(...SEVERITIES), accounts: some(accounts) },
        { requiredKeys: [] },
      ),
    }),
  },
  { requiredKeys: [] },
);

describe('a configuration at run time', () => {
  it('never makes more of what is deployed, and is in force or told of', async () => {
    let [narrower, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          textsOf(RUN_TIME),
          files.map((file) => JSON.stringify(file)),
        ),
        async (text) => {
          const store = memoryStore();
          await store.put('config/plumbline.yaml', text);
          const { config, problems } = await configInForce({
            ...{ store, config: DEPLOYED, rules, now: () => new Date(0) },
            regions: () => Promise.resolve(REGIONS),
          });
          if (problems.length > 0) {
            refused += 1;
            expect(config).toBe(DEPLOYED);
            for (const problem of problems) expect(problem).toMatch(/^config\/plumbline\.yaml[^\n]+$/);
            return;
          }
          narrower += 1;
          mustBeWithin(config);
        },
      ),
      { numRuns: RUNS },
    );
    expect([narrower > 0, refused > 0]).toEqual([true, true]);
  });
});

const chosen = ({ rules: ids }: ScanConfig) => rules.filter(({ id }) => ids.includes(id));

/** No more rules, actions, accounts, regions, reads, roles or people than what is deployed. */
function mustBeWithin(config: ScanConfig): void {
  const { rules: ids, params, severities, exclude, routes = {}, ...rest } = config;
  const { rules: deployed } = DEPLOYED;
  expect({ ...DEPLOYED, ...rest }).toEqual(DEPLOYED);
  expect(ids.length).toBeGreaterThan(0);
  expect(deployed).toEqual(expect.arrayContaining([...ids]));
  expect(actionsFor(chosen(DEPLOYED))).toEqual(expect.arrayContaining([...actionsFor(chosen(config))]));
  expect(deployed).toEqual(
    expect.arrayContaining([...Object.keys(params), ...Object.keys(severities ?? {})]),
  );
  expect(Object.keys(exclude ?? {}).every((key) => ['rules', 'accounts', 'regions'].includes(key))).toBe(
    true,
  );
  expect(Object.keys(routes)).toEqual(Object.keys(DEPLOYED.routes ?? {}));
  const categories = new Map(rules.map((rule) => [rule.id, rule]));
  for (const severity of ['critical', 'medium', 'info'] as const)
    for (const account of ['111111111111', '333333333333']) {
      const told = [{ account, entries: [entry(severity)] }];
      for (const [name, route] of Object.entries(routes))
        if (routed(told, route, categories).length > 0)
          expect(routed(told, DEPLOYED.routes?.[name] ?? {}, categories)).toEqual(told);
    }
}

const news = {
  kind: 'opened',
  cause: 'new-rule',
  at: '',
  scan: '',
  revision: 1,
  rule: S3,
  count: 1,
} as const;
const entry = (severity: 'critical' | 'medium' | 'info') => ({ id: 'x', summary: { ...news, severity } });
