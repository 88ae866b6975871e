/** What the deployed scanner takes besides the calls that read: functions, transitions, objects. As `cdk/` sets them up. */
import { resourceOf } from '../../../inventory/registry.ts';
import { plan, type Demand } from '../../../inventory/demands.ts';
import { exactly, plus, times, type Range } from './range.ts';

/** Accounts and their units at once: 20 batches of 5 accounts, 20 regions each. The defaults of `cdk/scanner.ts`. */
export const ACCOUNTS_AT_ONCE = 100;
export const UNITS_AT_ONCE = 20;
/** Memory of the functions in GB: `cdk/functions.ts`. */
export const MEMORY = {
  plan: 0.5,
  collect: 1769 / 1024,
  evaluate: 1769 / 1024,
  report: 1769 / 1024,
  notify: 1,
};
/** Seconds, start of the function included. Assumed. */
export const SECONDS = {
  ...{ start: { low: 0.5, high: 3 }, plan: { low: 0.5, high: 5 }, evaluate: { low: 1, high: 20 } },
  ...{ report: { low: 2, high: 120 }, notify: { low: 1, high: 30 } },
} as const satisfies Readonly<Record<string, Range>>;
/** Objects of one account besides those of its units: plan, outcome, changes, state, tables. */
const OBJECTS = 7;
/** Accounts of one batch: `batchSize`. */
const BATCH = 10;

export interface Width {
  readonly accounts: number;
  readonly units: number;
  /** Of all units together. */
  readonly collecting: Range;
  readonly demands: readonly Demand[];
}

/** GB-seconds of all functions. */
export const computeOf = ({ accounts, units, collecting }: Width): Range =>
  plus(
    times(plus(collecting, times(SECONDS.start, units)), MEMORY.collect),
    times(SECONDS.plan, (accounts + 1) * MEMORY.plan),
    times(SECONDS.evaluate, accounts * MEMORY.evaluate),
    times(SECONDS.report, MEMORY.report),
    times(SECONDS.notify, MEMORY.notify),
  );

/** plan, report, notify; plan and evaluate for each account; collect for each unit. */
export const invocationsOf = ({ accounts, units }: Width): Range => exactly(3 + 2 * accounts + units);

/** As `cdk/workflow.ts` draws them: collect, choice and pass for each unit; enter, map and evaluate for each account. */
export const transitionsOf = ({ accounts, units }: Width): Range =>
  exactly(4 + 2 * Math.ceil(accounts / BATCH) + 3 * accounts + 3 * units);

/** A marker for each type and unit, and a part where there is anything. */
export function writesOf({ accounts, units, demands }: Width): Range {
  const types = [...plan(demands).keys()];
  const regional = types.filter((type) => resourceOf(type).scope === 'regional').length;
  const markers = units * (regional + 1) + accounts * (types.length - regional);
  return { low: markers + accounts * OBJECTS, high: 2 * markers + accounts * OBJECTS };
}
