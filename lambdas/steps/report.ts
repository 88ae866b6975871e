/** The fourth step: what came of a scan, over all of its accounts. */
import { outcomeKey, scanBlindKey, summaryKey } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { atOnce } from './at-once.ts';
import { readJsonIf, sum } from './json.ts';
import { failingIn, NONE } from './counts.ts';
import { unseenIn } from './telling/denials.ts';
import { counted } from './gaps.ts';
import { leaveBehind } from './leavers.ts';
import { blindnessOf } from './telling/sight.ts';
import { readState } from './state.ts';
import { writeCoverage, writeScan } from './tables.ts';
import type { BySeverity, GapLine, GroupLine, Outcome, Plan, Summary, VerdictName } from './types.ts';

/** Outcomes that are read at once. */
const READS = 16;

/** Adds the outcomes of a scan up and keeps the sum. An account without an outcome is a gap of its own; one that is no longer scanned is left behind. */
export async function reportStep(store: Store, plan: Plan, now: () => Date): Promise<Summary> {
  const outcomes: Outcome[] = [];
  const lost: GapLine[] = [];
  const failing: BySeverity[] = [];
  const read = ({ id }: Plan['accounts'][number]) => readJsonIf<Outcome>(store, outcomeKey(plan.scan, id));
  const found = await atOnce(plan.accounts, READS, read);
  for (const [index, { id }] of plan.accounts.entries()) {
    const outcome = found[index];
    if (outcome) outcomes.push(outcome);
    else {
      const gap = { account: id, call: `evaluate ${id}`, error: 'AccountNotFinished', count: 1 };
      lost.push(gap);
      await writeCoverage(store, plan, id, [gap], {});
    }
    failing.push(outcome?.failing ?? failingIn((await readState(store, id)).state, plan.startedAt));
  }
  const left = await leaveBehind(store, plan);
  const callsByOperation = outcomes.reduce<Record<string, number>>(
    (total, { calls }) => sum(total, calls),
    {},
  );
  const add = (of: (outcome: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
  const blind = [...blindnessOf(lost, true), ...outcomes.flatMap((outcome) => outcome.blind)];
  const summary: Summary = {
    schemaVersion: 1,
    scan: plan.scan,
    startedAt: plan.startedAt,
    finishedAt: now().toISOString(),
    full: plan.full,
    accounts: plan.accounts.length,
    accountsFailed: lost.length + outcomes.filter(({ blocked }) => blocked).length,
    units: add(({ units }) => units),
    unitsFailed: add(({ unitsFailed }) => unitsFailed),
    rules: plan.config.rules.length,
    resources: add(({ resources }) => resources),
    verdicts: outcomes.reduce<Record<string, number>>((total, { verdicts }) => sum(total, verdicts), {
      ...{ pass: 0, fail: 0, unknown: 0, error: 0, 'not-applicable': 0 },
    }) as Record<VerdictName, number>,
    failing: severities(failing),
    exempt: {
      failing: add(({ exempt }) => exempt?.failing ?? 0),
      unknown: add(({ exempt }) => exempt?.unknown ?? 0),
      gaps: add(({ exempt }) => exempt?.gaps ?? 0),
    },
    opened: severities(outcomes.map(({ opened }) => opened)),
    resolved: add(({ resolved }) => resolved) + left.reduce((total, { count }) => total + count, 0),
    worsened: add(({ worsened }) => worsened),
    reopened: add(({ reopened }) => reopened),
    lines: together([...outcomes.flatMap(({ lines }) => lines), ...left]),
    gaps: counted([...lost, ...outcomes.flatMap(({ gaps }) => gaps)]),
    gapCount: lost.length + add(({ gapCount }) => gapCount),
    unseen: unseenIn(blind, plan.config.role?.name),
    calls: Object.values(callsByOperation).reduce((total, count) => total + count, 0),
    callsByOperation,
    ...(plan.configProblems && { configProblems: plan.configProblems }),
    ...(plan.leftOut && plan.leftOut.length > 0 && { leftOut: plan.leftOut }),
  };
  await store.put(scanBlindKey(plan.scan), JSON.stringify(blind));
  await store.put(summaryKey(plan.scan), JSON.stringify(summary));
  await writeScan(store, summary);
  return summary;
}

const severities = (of: readonly BySeverity[]): BySeverity =>
  of.reduce<Record<string, number>>((total, one) => sum(total, one), { ...NONE }) as BySeverity;

/** Equal lines of several accounts as one. */
export function together(lines: readonly GroupLine[]): readonly GroupLine[] {
  const groups = Map.groupBy(lines, ({ kind, cause, rule }) => JSON.stringify([kind, cause, rule]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const accounts = [...new Set(group.flatMap((line) => line.accounts))].sort();
    return { ...first, accounts, count: group.reduce((total, { count }) => total + count, 0) };
  });
}
