/** The third step: judges one account, compares with what was true before, and commits what is true now. */
import { gapsOf } from './gaps.ts';
import { judgeAll, type Judgement } from '../../engine/judge.ts';
import { paramsHash, type Judged } from '../../engine/finding.ts';
import type { Change } from '../../engine/changes.ts';
import type { AnyRule, Severity } from '../../engine/rule.ts';
import { applyScan } from '../../engine/state/apply.ts';
import type { ScanResult } from '../../engine/state/scan.ts';
import type { AccountState } from '../../engine/state/state.ts';
import { isGap, peek } from '../../inventory/reading.ts';
import { resourceOf } from '../../inventory/registry.ts';
import { accountKey, outcomeKey } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { readJson, sum } from './json.ts';
import { load, type Loaded } from './load.ts';
import { rulesOf } from './rules.ts';
import { changeState } from './state.ts';
import { writeTables } from './tables.ts';
import type { AccountPlan, BySeverity, GroupLine, Outcome, Plan, VerdictName } from './types.ts';

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
  const accountPlan = await readJson<AccountPlan>(from.store, accountKey(from.scan, account));
  const outcome = accountPlan.gap
    ? blockedOutcome(accountPlan, accountPlan.gap)
    : await judgeAccount(run, accountPlan, from.store);
  await store.put(outcomeKey(plan.scan, account), JSON.stringify(outcome));
  return outcome;
}

async function judgeAccount(run: Evaluating, accountPlan: AccountPlan, from: Store): Promise<Outcome> {
  const { store, plan, account, onJudged } = run;
  const rules = rulesOf(plan.config);
  const loaded = await load(from, accountPlan, plan.startedAt, rules);
  const verdicts = { pass: 0, fail: 0, unknown: 0, error: 0, 'not-applicable': 0 };
  const settings = { now: new Date(plan.startedAt), params: plan.config.params };
  const { organization } = plan;
  let first = true;
  function* judged(): Generator<Judged> {
    const all = judgeAll(rules, loaded.inventory, { ...settings, ...(organization && { organization }) });
    for (const judgement of all) {
      if (first) {
        verdicts[judgement.verdict.status] += 1;
        onJudged?.(judgement);
      }
      yield factOf(judgement);
    }
    first = false;
  }
  const { state, changes } = await changeState(store, account, (before) =>
    applyScan(before, scanOf(plan, accountPlan, rules, loaded, judged())),
  );
  if (first) for (const fact of judged()) void fact; // applied before: count all the same
  const gaps = gapsOf(account, loaded.inventory, rules);
  await writeTables(store, {
    plan,
    state,
    changes,
    gaps: gaps.all,
    calls: loaded.calls,
  });
  return {
    scan: plan.scan,
    account,
    revision: state.revision,
    units: accountPlan.units.length,
    unitsFailed: loaded.unitsFailed,
    resources: loaded.resources,
    verdicts,
    failing: bySeverity([...state.findings.values()].filter(({ open }) => open)),
    ...told(changes),
    lines: linesOf(state, plan.scan, account),
    gaps: gaps.lines,
    gapCount: gaps.all.length,
    calls: Object.values(loaded.calls).reduce<Record<string, number>>(sum, {}),
  };
}

/** What the engine's state takes from a judgement. Tags that could not be read are left out. */
function factOf({ rule, type, resource, verdict, observedAt }: Judgement): Judged {
  const { arn, accountId, region, name } = resource;
  const tags = peek(resource, 'tags');
  return {
    rule: rule.id,
    revision: rule.revision,
    resource: {
      arn,
      type,
      accountId,
      region,
      ...(name !== undefined && { name }),
      tags: isGap(tags) || tags === undefined ? {} : (tags as Record<string, string>),
    },
    verdict,
    observedAt,
  };
}

const scanOf = (
  plan: Plan,
  { account, units }: AccountPlan,
  rules: readonly AnyRule[],
  { attempts }: Loaded,
  judged: Iterable<Judged>,
): ScanResult => ({
  id: plan.scan,
  // When the last reading began, so that no finding is seen for the first time after the scan that saw it.
  at: attempts.reduce((at, { observedAt }) => (observedAt > at ? observedAt : at), plan.startedAt),
  accountId: account,
  scope: {
    full: plan.full,
    rules: rules.map((rule) => ({
      id: rule.id,
      revision: rule.revision,
      params: paramsHash(plan.config.params[rule.id] ?? {}),
      severity: rule.severity,
      title: rule.title,
      type: rule.resource,
      scope: resourceOf(rule.resource).scope,
    })),
    regions: units.map(({ region }) => region),
    listings: attempts.filter(({ type }) => rules.some(({ resource }) => resource === type)),
  },
  judged,
});

export const NONE: BySeverity = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };

export function bySeverity(of: readonly { readonly severity: Severity }[]): BySeverity {
  const counts: Record<Severity, number> = { ...NONE };
  for (const { severity } of of) counts[severity] += 1;
  return counts;
}

const told = (changes: readonly Change[]): Pick<Outcome, 'opened' | 'resolved' | 'worsened' | 'reopened'> => {
  const of = (kind: Change['kind']) => changes.filter((change) => change.kind === kind);
  return {
    opened: bySeverity(of('opened').map(({ finding }) => finding)),
    resolved: of('resolved').length,
    worsened: of('worsened').length,
    reopened: of('reopened').length,
  };
};

/** What this scan has to tell in one line for many. */
const linesOf = ({ outbox }: AccountState, scan: string, account: string): readonly GroupLine[] =>
  outbox
    .flatMap((entry) => ('summary' in entry ? entry.summary : []))
    .filter((summary) => summary.scan === scan)
    .map(({ kind, cause, rule, count }) => ({ kind, cause, rule, count, accounts: [account] }));

const blockedOutcome = (
  { scan, account, calls }: AccountPlan,
  gap: NonNullable<AccountPlan['gap']>,
): Outcome => ({
  ...{ scan, account, revision: 0, units: 0, unitsFailed: 0, resources: 0 },
  verdicts: { pass: 0, fail: 0, unknown: 0, error: 0, 'not-applicable': 0 } satisfies Record<
    VerdictName,
    number
  >,
  ...{ failing: NONE, opened: NONE, resolved: 0, worsened: 0, reopened: 0, lines: [], calls },
  gaps: [{ ...gap, account, count: 1 }],
  gapCount: 1,
  blocked: gap,
});
