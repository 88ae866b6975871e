/** The fourth step: what came of a scan, over all of its accounts. */
import { outcomeKey, summaryKey } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { readJson, sum } from './json.ts';
import { NONE } from './evaluate.ts';
import { counted } from './gaps.ts';
import { writeScan } from './tables.ts';
import type { BySeverity, GapLine, GroupLine, Outcome, Plan, Summary, VerdictName } from './types.ts';

/** Adds the outcomes of a scan up and keeps the sum. An account without an outcome is a gap of its own. */
export async function reportStep(store: Store, plan: Plan, now: () => Date): Promise<Summary> {
  const outcomes: Outcome[] = [];
  const lost: GapLine[] = [];
  for (const { id } of plan.accounts) {
    const key = outcomeKey(plan.scan, id);
    if (await store.get(key)) outcomes.push(await readJson<Outcome>(store, key));
    else lost.push({ account: id, call: `evaluate ${id}`, error: 'AccountNotFinished', count: 1 });
  }
  const callsByOperation = outcomes.reduce<Record<string, number>>(
    (total, { calls }) => sum(total, calls),
    {},
  );
  const add = (of: (outcome: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
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
    failing: severities(outcomes.map(({ failing }) => failing)),
    opened: severities(outcomes.map(({ opened }) => opened)),
    resolved: add(({ resolved }) => resolved),
    worsened: add(({ worsened }) => worsened),
    reopened: add(({ reopened }) => reopened),
    lines: together(outcomes.flatMap(({ lines }) => lines)),
    gaps: counted([...lost, ...outcomes.flatMap(({ gaps }) => gaps)]),
    gapCount: lost.length + add(({ gapCount }) => gapCount),
    calls: Object.values(callsByOperation).reduce((total, count) => total + count, 0),
    callsByOperation,
  };
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
