/** The third step: judges one account, compares with what was true before, and commits what is true now. */
import type { Judgement } from '../../engine/judge.ts';
import type { Change } from '../../engine/changes.ts';
import type { AnyRule } from '../../engine/rule.ts';
import { applyingTo } from '../../engine/state/apply.ts';
import type { ScanResult } from '../../engine/state/scan.ts';
import { outcomeKey } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { commit } from './commit.ts';
import { exemptingOf } from '../config/exemptions-in-force.ts';
import { bySeverity, exemptIn, failingIn, linesOf, NONE } from './counts.ts';
import { counted } from './gaps.ts';
import { sum } from './json.ts';
import { isAccepted, judgeLoaded } from './judge.ts';
import { factsOf, scopedRule } from './facts.ts';
import { load, type Loaded } from './load.ts';
import { rulesOf } from './rules.ts';
import { recordedAccount } from './shapes.ts';
import { blindnessOf } from './telling/sight.ts';
import { readState } from './state.ts';
import { writeCoverage, writeTables } from './tables.ts';
import type { AccountPlan, Outcome, Plan } from './types.ts';

export interface Evaluating {
  readonly store: Store;
  readonly plan: Plan;
  readonly account: string;
  /** Where the inventory was collected, if not into the store: a recorded one. */
  readonly from?: { readonly store: Store; readonly scan: string };
  /** Told of every judgement, passes too. */
  readonly onJudged?: (judgement: Judgement) => void;
}

/** Judges an account. Doing it again for the same scan changes nothing. */
export async function evaluateStep(run: Evaluating): Promise<Outcome> {
  const { store, plan, account, from = { store, scan: plan.scan } } = run;
  const accountPlan = await recordedAccount(from.store, from.scan, account);
  const outcome = accountPlan.gap
    ? await blockedOutcome(run, accountPlan, accountPlan.gap)
    : await judgeAccount(run, accountPlan, from.store);
  await store.put(outcomeKey(plan.scan, account), JSON.stringify(outcome));
  return outcome;
}

async function judgeAccount(run: Evaluating, accountPlan: AccountPlan, from: Store): Promise<Outcome> {
  const { store, plan, account } = run;
  const rules = rulesOf(plan.config);
  const loaded = await load(from, accountPlan, plan.startedAt, rules);
  const exempting = await exemptingOf(store, plan.scan);
  const scan = { ...scanOf(plan, accountPlan, rules, loaded), ...(exempting && { exempting }) };
  const { organization } = plan;
  const settings = {
    now: new Date(plan.startedAt),
    params: plan.config.params,
    ...(organization && { organization }),
  };
  let { onJudged } = run;
  const { state, changes, resources, gaps, verdicts, accepted } = await commit(
    store,
    plan.scan,
    account,
    async (before) => {
      const applying = applyingTo(before, scan);
      const verdicts = { pass: 0, fail: 0, unknown: 0, error: 0, 'not-applicable': 0 };
      const factOf = factsOf();
      const seen = await judgeLoaded(account, loaded, rules, settings, (judgement) => {
        verdicts[judgement.verdict.status] += 1;
        onJudged?.(judgement);
        const fact = factOf(judgement);
        applying.take(fact);
        return exempting !== undefined && isAccepted(fact, exempting);
      });
      onJudged = undefined; // somebody else may have written meanwhile: then it is judged once more
      return { ...applying.finish(), ...seen, verdicts };
    },
  );
  const calls = run.from ? {} : loaded.calls; // a recording is read without any
  const lines = gaps.lines();
  const { outOfScope } = accountPlan;
  await writeTables(store, { plan, state, changes, gaps: lines, calls, outOfScope });
  return {
    scan: plan.scan,
    account,
    revision: state.revision,
    units: accountPlan.units.length,
    unitsFailed: loaded.unitsFailed,
    resources,
    verdicts,
    failing: failingIn(state),
    exempt: { ...accepted, failing: exemptIn(state) },
    ...told(changes),
    lines: linesOf(state, plan.scan),
    gaps: counted(lines),
    gapCount: gaps.count,
    blind: blindnessOf(lines),
    calls: Object.values(calls).reduce<Record<string, number>>(sum, {}),
  };
}

const scanOf = (
  plan: Plan,
  { account, units }: AccountPlan,
  rules: readonly AnyRule[],
  { attempts, outside }: Loaded,
): Omit<ScanResult, 'judged'> => ({
  id: plan.scan,
  // When the last reading began, so that no finding is seen for the first time after the scan that saw it.
  at: attempts.reduce((at, { observedAt }) => (observedAt > at ? observedAt : at), plan.startedAt),
  accountId: account,
  scope: {
    full: plan.full,
    ...(plan.config.exclude?.rules && { leftOut: plan.config.exclude.rules }),
    rules: rules.map((rule) => ({
      ...scopedRule(rule, plan.config),
      except: [...outside].filter(([, demands]) => demands.has(rule)).map(([region]) => region),
    })),
    regions: units.map(({ region }) => region),
    listings: attempts.filter(({ type }) => rules.some(({ resource }) => resource === type)),
  },
});

const told = (changes: readonly Change[]): Pick<Outcome, 'opened' | 'resolved' | 'worsened' | 'reopened'> => {
  // Those that somebody has accepted already are not news.
  const news = changes.filter(({ finding }) => !finding.exemption);
  const of = (kind: Change['kind']) => news.filter((change) => change.kind === kind);
  return {
    opened: bySeverity(of('opened').map(({ finding }) => finding)),
    resolved: of('resolved').length,
    worsened: of('worsened').length,
    reopened: of('reopened').length,
  };
};

/** Of an account that cannot be entered nothing new is known: what was open stays open. */
async function blockedOutcome(
  { store, plan }: Evaluating,
  { account, calls }: AccountPlan,
  gap: NonNullable<AccountPlan['gap']>,
): Promise<Outcome> {
  const gaps = [{ ...gap, account, count: 1 }];
  const { state } = await readState(store, account);
  const asOf = (await exemptingOf(store, plan.scan))?.asOf;
  await writeCoverage(store, plan, account, gaps, {});
  return {
    ...{ scan: plan.scan, account, revision: state?.revision ?? 0, units: 0, unitsFailed: 0, resources: 0 },
    verdicts: { pass: 0, fail: 0, unknown: 0, error: 0, 'not-applicable': 0 },
    exempt: { unknown: 0, gaps: 0, failing: exemptIn(state, asOf) },
    ...{
      failing: failingIn(state, asOf),
      opened: NONE,
      resolved: 0,
      worsened: 0,
      reopened: 0,
      lines: [],
      calls,
    },
    ...{ gaps, gapCount: 1, blind: blindnessOf(gaps, true), blocked: gap },
  };
}
