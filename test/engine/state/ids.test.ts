/** A finding keeps its id whatever else is different: orders, names, tags, texts, selections, runs. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Judged } from '../../../engine/finding.ts';
import { applyScan } from '../../../engine/state/apply.ts';
import type { ScopedRule } from '../../../engine/state/scan.ts';
import { resourceOf } from '../../../inventory/registry.ts';
import { judgeLoaded } from '../../../lambdas/steps/judge.ts';
import { load } from '../../../lambdas/steps/load.ts';
import { rulesOf } from '../../../lambdas/steps/rules.ts';
import { recordedAccount } from '../../../lambdas/steps/shapes.ts';
import type { AccountPlan } from '../../../lambdas/steps/types.ts';
import { accountKey } from '../../../lambdas/store/layout.ts';
import { copyOf } from '../../lambdas/crashes.ts';
import { memoryStore } from '../../lambdas/memory.ts';
import { ACCOUNTS, AT, evaluated, record, REGIONS, rewritten, type Recorded } from './ids-recording.ts';

let recorded: Recorded;
/** Account → rule, region and ARN → id. */
let ids: ReadonlyMap<string, ReadonlyMap<string, string>>;

beforeAll(async () => {
  recorded = await record();
  ids = await evaluated(recorded);
  const all = [...ids.values()].flatMap((found) => [...found.values()]);
  expect(all).toHaveLength(ACCOUNTS.length * REGIONS.length * 4);
  expect(new Set(all).size).toBe(all.length);
});

describe('ids stay equal', () => {
  it('whatever the order of resources, rules and units', async () => {
    const order = fc.tuple(fc.nat(), fc.shuffledSubarray([0, 1], { minLength: 2 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(order, async ([by, units, turned]) => {
        const rotate = <T>(of: readonly T[]) =>
          of.map((_, at) => of[(at + by) % of.length] ?? of[0]) as readonly T[];
        const { store, plan } = await rewritten(recorded, (lines) =>
          turned ? rotate(lines).toReversed() : rotate(lines),
        );
        for (const account of ACCOUNTS) {
          const accountPlan = await recordedAccount(store, plan.scan, account);
          const other: AccountPlan = {
            ...accountPlan,
            units: units.flatMap((at) => accountPlan.units[at] ?? []),
          };
          await store.put(accountKey(plan.scan, account), JSON.stringify(other));
        }
        const config = { ...plan.config, rules: rotate(plan.config.rules) };
        expect(await evaluated({ store, plan: { ...plan, config } })).toEqual(ids);
      }),
      { numRuns: 20 },
    );
  });

  it('whatever resources are called, and however they are tagged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.dictionary(fc.string(), fc.string()), async (name, tags) => {
        const { store, plan } = await rewritten(recorded, (lines) =>
          lines.map((line) => {
            const stored = JSON.parse(line) as { id: object; self: object };
            return JSON.stringify({
              ...stored,
              id: { ...stored.id, name, tags },
              self: { ...stored.self, Tags: [] },
            });
          }),
        );
        expect(await evaluated({ store, plan })).toEqual(ids);
      }),
      { numRuns: 20 },
    );
  });

  it('in every other selection of rules, regions and accounts, and when it is run again', async () => {
    const some = <T>(of: readonly T[]) => fc.subarray([...of], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        some(recorded.plan.config.rules),
        some(REGIONS),
        some(ACCOUNTS),
        async (rules, regions, accounts) => {
          const store = await copyOf(recorded.store);
          for (const account of ACCOUNTS) {
            const accountPlan = await recordedAccount(store, recorded.plan.scan, account);
            const units = accountPlan.units
              .filter(({ region }) => regions.some((one) => one === region))
              .map((unit, index) => ({ ...unit, home: index === 0 }));
            await store.put(
              accountKey(recorded.plan.scan, account),
              JSON.stringify({ ...accountPlan, units }),
            );
          }
          const { plan } = recorded;
          const narrowed = {
            ...plan,
            full: false,
            config: { ...plan.config, rules },
            accounts: accounts.map((id) => ({ id })),
          };
          const into = memoryStore();
          const found = await evaluated({ store, plan: narrowed }, into);
          for (const account of accounts) {
            const wanted = [...(ids.get(account) ?? [])].filter(([key]) => {
              const [rule = '', region = ''] = key.split(' ');
              return rules.includes(rule) && regions.some((one) => one === region);
            });
            expect(found.get(account)).toEqual(new Map(wanted));
          }
          expect(await evaluated({ store, plan: narrowed }, into, 'again')).toEqual(found);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('when the texts, the severity and the revision of a rule are others', async () => {
    const texts = fc.record({
      title: fc.string(),
      why: fc.string(),
      fix: fc.string(),
      revision: fc.nat(),
      severity: fc.constantFrom('low' as const, 'critical' as const),
    });
    const { store, plan } = recorded;
    const [account] = ACCOUNTS;
    const loaded = await load(
      store,
      await recordedAccount(store, plan.scan, account),
      AT,
      rulesOf(plan.config),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (other) => {
        const rules = rulesOf(plan.config).map((rule) => ({ ...rule, ...other }));
        const judged: Judged[] = [];
        const settings = { now: new Date(AT), params: {} };
        await judgeLoaded(
          account,
          loaded,
          rules,
          settings,
          ({ rule, type, resource, verdict, observedAt }) => {
            judged.push({
              rule: rule.id,
              revision: rule.revision,
              resource: { ...resource, type, tags: {} },
              verdict,
              observedAt,
            });
            return false;
          },
        );
        const scoped = rules.map(({ id, revision, severity, title, resource }): ScopedRule => ({
          ...{ id, revision, severity, title, params: '', type: resource },
          scope: resourceOf(resource).scope,
        }));
        const scope = { full: true, rules: scoped, regions: REGIONS, listings: [] };
        const { state } = applyScan(undefined, { id: 'x', at: AT, accountId: account, scope, judged });
        expect([...state.findings.keys()].sort()).toEqual([...(ids.get(account)?.values() ?? [])].sort());
      }),
      { numRuns: 20 },
    );
  });
});
