/** What a scan is going to take: calls, minutes, dollars; from below and from above, and what that rests on. */
import type { Unit } from '../../../inventory/unit.ts';
import type { Store } from '../../store/store.ts';
import type { Door } from '../access.ts';
import { enter, realDoors, type Doors } from '../here.ts';
import { planAccount, planScan } from '../plan.ts';
import { newestScan } from '../recording/choose.ts';
import { rulesOf } from '../rules.ts';
import { recordedPlan } from '../shapes.ts';
import { UsageError, type Plan, type ScanConfig, type Selection } from '../types.ts';
import { callsOfUnit, together } from './calls.ts';
import { ASSUMED, assumed, fromConfig, lastScan, LOOKED_AT, type Counts, type LastScan } from './counts.ts';
import type { Item } from './prices.ts';
import { NOTHING, plus, times, whole, type Range } from './range.ts';
import { LATENCY, secondsOf } from './seconds.ts';
import { byService, entering, itemsOf, minutesOf, notPriced, sumOf, type Part } from './sums.ts';

export interface EstimateRequest {
  readonly config: ScanConfig;
  readonly request: Selection;
  readonly now: () => Date;
  /** Where scans have been: what they counted is what there is. */
  readonly store?: Store;
  /** By the deployed scanner, whose functions are paid for, too. */
  readonly deployed: boolean;
  /** Real ones unless said. */
  readonly doors?: Doors;
}

export interface Estimate {
  readonly schemaVersion: 1;
  readonly accounts: number;
  readonly units: number;
  readonly rules: number;
  /** `s3:GetBucketAcl` → how often. */
  readonly callsByOperation: Readonly<Record<string, Range>>;
  readonly callsByService: Readonly<Record<string, Range>>;
  readonly calls: Range;
  readonly minutes: Range;
  readonly dollars: Range;
  readonly items: readonly Item[];
  /** What may be billed, and is not in the sum. */
  readonly notPriced: readonly string[];
  /** What the numbers rest on, in sentences. */
  readonly restsOn: readonly string[];
  /** The calls that were made to say this. */
  readonly asked: Readonly<Record<string, number>>;
}

/** Estimates a scan. Reads who we are, which accounts and regions there are, and how many resources somebody has counted. */
export async function estimateHere(run: EstimateRequest): Promise<Estimate> {
  const { store, request, doors = realDoors } = run;
  const { base, own } = await enter(doors);
  const config = await configOf(run);
  const nowhere = voidStore();
  const start = { execution: 'dry-run', startedAt: run.now().toISOString(), request };
  const plan = await planScan(nowhere, config, start, base, own.aws);
  const door = doors.to({}, base);
  const entered = await planAccount(
    nowhere,
    { ...plan, config: unentered(plan.config) },
    base.accountId,
    base,
    door,
  );
  if (entered.gap)
    throw new UsageError(
      `the regions of account ${base.accountId} cannot be found out: ${entered.gap.call}: ${entered.gap.error}`,
    );
  const planning = callsOf(own, door);
  const isOurs = (id: string) => plan.accounts.some((account) => account.id === id);
  const last = store && (await lastScan(store, isOurs));
  const shown = last && last.units.length > 0 ? last : undefined;
  const { units, factor } = placesOf(run, plan, entered.units, shown);
  const counted = shown || run.deployed ? undefined : await fromConfig(door.aws, units);
  const known: Counts = shown?.counts ?? counted?.counts ?? (() => undefined);
  const rules = rulesOf(plan.config);
  const parts: Part[] = [];
  let metrics = NOTHING;
  const guessed = new Set<string>();
  for (const unit of units) {
    const countOf = (type: string): Range => known(unit, type) ?? (guessed.add(type), assumed(type));
    const { calls, questions } = await callsOfUnit({
      ...{ unit, demands: rules, countOf },
      allow: plan.config.allow,
    });
    metrics = plus(metrics, times(questions, factor));
    parts.push({ calls, factor, seconds: secondsOf(calls) });
  }
  const reading = together(parts);
  const accounts = plan.accounts.length;
  const all = new Map([...reading].map(([name, calls]) => [name, whole(calls)]));
  for (const [name, calls] of entering(planning, run.deployed, accounts, units.length * factor))
    all.set(name, plus(all.get(name) ?? NOTHING, calls));
  const width = {
    accounts,
    units: Math.round(units.length * factor),
    demands: rules,
    collecting: sumOf(parts),
  };
  const items = itemsOf(all, metrics, run.deployed ? width : undefined).filter(
    ({ quantity }) => quantity.high > 0,
  );
  const refused = counted ? [...counted.refused] : [];
  return {
    schemaVersion: 1,
    ...{ accounts, units: width.units, rules: rules.length },
    callsByOperation: Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1))),
    callsByService: byService(all),
    calls: plus(...all.values()),
    minutes: minutesOf(parts, accounts, run.deployed),
    dollars: plus(...items.map(({ cost }) => cost)),
    items,
    notPriced: notPriced(all, run.deployed),
    restsOn: [
      ...basis(shown, refused, counted !== undefined),
      ...(guessed.size > 0
        ? [`assumed of what nobody counted (${[...guessed].sort().join(', ')}): ${ASSUMPTION}`]
        : []),
      ...(plan.config.source === 'config'
        ? ['counted as if read from the services themselves, not from AWS Config']
        : []),
      ...(factor === 1 ? [] : [`${units.length} units stand for ${width.units}`]),
      `a call takes ${LATENCY.low} to ${LATENCY.high} s (assumed); no operation is called faster than a third of AWS’s rate`,
      'prices are list prices of US East (N. Virginia), without free tiers',
    ],
    asked: callsOf(own, door),
  };
}

/** The deployed scanner does what it was set up to do: its last scan says so. */
async function configOf({ store, config, deployed }: EstimateRequest): Promise<ScanConfig> {
  const scan = deployed && store ? await newestScan(store) : undefined;
  return scan === undefined || !store ? config : (await recordedPlan(store, scan)).config;
}

/** Our own account is not entered by a role. */
const unentered = ({ schemaVersion, accounts, regions, rules, params, allow }: ScanConfig): ScanConfig => ({
  ...{ schemaVersion, accounts, regions, rules, params, allow },
});

const ASSUMPTION =
  `${ASSUMED.regional.low} to ${ASSUMED.regional.high} of a type in each region, ` +
  `${ASSUMED.account.low} to ${ASSUMED.account.high} of a type that an account lists once`;

function basis(
  last: LastScan | undefined,
  refused: readonly (readonly [string, string])[],
  asked: boolean,
): string[] {
  if (last) {
    const { all, lookedAt } = last.accounts;
    const some =
      all > lookedAt ? `, ${lookedAt} of its ${all} accounts (at most ${LOOKED_AT} are looked at)` : '';
    return [`resources as scan ${last.scan} counted them${some}`];
  }
  if (!asked) return [];
  const told = refused.map(([region, why]) => `AWS Config did not say what it counts in ${region}: ${why}`);
  return ['resources as AWS Config counts them, where it records them', ...told];
}

/** The units, and how many each of them stands for. */
function placesOf(
  { deployed: isDeployed }: EstimateRequest,
  { accounts }: Plan,
  own: readonly Unit[],
  last: LastScan | undefined,
): { readonly units: readonly Unit[]; readonly factor: number } {
  if (!isDeployed) return { units: own, factor: 1 };
  if (last) return { units: last.units, factor: accounts.length / last.accounts.lookedAt };
  return { units: own, factor: accounts.length };
}

function callsOf(...doors: readonly Door[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const { calls } of new Set(doors))
    for (const [name, count] of calls) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

/** A dry run keeps nothing. */
const voidStore = (): Store => ({
  uri: 'nowhere',
  get: () => Promise.resolve(undefined),
  put: () => Promise.resolve(''),
  list: async function* () {
    yield* await Promise.resolve([]);
  },
  delete: () => Promise.resolve(),
});
