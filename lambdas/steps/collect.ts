/** The second step: reads one unit into the store, as far as the time allows. */
import type { Options, Progress, Rest, Unit } from '../../inventory/unit.ts';
import type { Found } from '../../inventory/found.ts';
import { gap, isGap, tripwire } from '../../inventory/reading.ts';
import { revive } from '../../inventory/revive.ts';
import { pendingKey, unitMarkerKey } from '../store/layout.ts';
import { readLines } from '../store/lines.ts';
import type { Store } from '../store/store.ts';
import type { Door } from './access.ts';
import { sum } from './json.ts';
import type { Cursor } from './cursor.ts';
import { markersOf } from './markers.ts';
import { resourcesOf } from './parts.ts';
import { readUnit } from './read-unit.ts';
import { rulesOf } from './rules.ts';
import { StoreSink } from './store-sink.ts';
import type { AccountPlan, Plan, UnitMarker } from './types.ts';

export interface Collecting {
  readonly store: Store;
  readonly plan: Plan;
  readonly accountPlan: AccountPlan;
  readonly unit: Unit;
  readonly door: Door;
  readonly now: () => Date;
  readonly hashKey: string;
  /** Milliseconds until the time is up; without end unless said. */
  readonly timeLeft?: () => number;
  readonly cursor?: Cursor;
}

/** How long before the end a unit stops, in milliseconds: a chunk of reads in flight must still be kept. */
const MARGIN = 90_000;

/** Reads a unit, or goes on with it. What is finished is not read again, whoever asks. */
export async function collectStep(run: Collecting): Promise<{ done: boolean; cursor?: Cursor }> {
  const { store, plan, accountPlan, door, now, timeLeft, cursor } = run;
  const { scan } = plan;
  // What is out of scope stands in the plan only: events name the unit.
  const unit = accountPlan.units.find(({ region }) => region === run.unit.region) ?? run.unit;
  if (await store.get(unitMarkerKey(scan, unit.accountId, unit.region))) return { done: true };
  const began = now().getTime();
  const sink = new StoreSink(store, scan, unit, cursor);
  const options: Options = {
    now,
    hashKey: run.hashKey,
    allow: plan.config.allow,
    regions: accountPlan.units.map(({ region }) => region),
    pause: () => new Promise((resolve) => setTimeout(resolve, 2_000)),
    ...(timeLeft && { hurry: () => timeLeft() < MARGIN }),
  };
  const progress = await progressOf(run);
  const { rests, finished } = await readUnit(
    plan.config,
    accountPlan.units.find(({ home }) => home) ?? unit,
    door.aws,
    rulesOf(plan.config),
    unit,
    sink,
    options,
    progress,
  );
  const calls = sum(cursor?.calls ?? {}, Object.fromEntries(door.calls));
  const seconds = (cursor?.seconds ?? 0) + (now().getTime() - began) / 1000;
  if (!finished) return { done: false, cursor: { pending: await sink.keep(rests), calls, seconds } };
  const marker: UnitMarker = { unit, calls, seconds };
  await store.put(unitMarkerKey(scan, unit.accountId, unit.region), JSON.stringify(marker));
  return { done: true };
}

/** What earlier runs of this unit have left in the store. */
async function progressOf({ store, plan: { scan }, unit, cursor }: Collecting): Promise<Progress> {
  const markers = await markersOf(store, scan, unit);
  const finished = new Map(markers.map((marker) => [marker.type, marker]));
  const rests = await Promise.all(
    (cursor?.pending ?? []).map(async ({ type, observedAt, failure }): Promise<Rest> => {
      const key = pendingKey(scan, unit.accountId, unit.region, type);
      const found = await Array.fromAsync(readLines<Found>(store, [key]));
      return { type, observedAt, failure: failure && gap(failure), found: found.map(revived) };
    }),
  );
  return {
    finished: new Set(finished.keys()),
    rests,
    listed: async (type) => {
      const marker = finished.get(type);
      if (!marker) throw new Error(`${type} is not finished in ${unit.region}: nothing of it is kept yet`);
      const kept = await Array.fromAsync(resourcesOf(store, scan, marker));
      return { found: kept.map(({ self }) => ({ self })), failure: marker.failure && gap(marker.failure) };
    },
  };
}

/** A found resource as it was kept: its gaps are gaps again. */
function revived(found: Found): Found {
  const self = revive(found.self) as object;
  if (!isGap(self)) return { self };
  return { ...('key' in found && { key: found.key }), self: tripwire(self) };
}
