/** The second step: reads one unit into the store, as far as the time allows. */
import { decodeStored } from '../../inventory/codec.ts';
import { collectUnit } from '../../inventory/collect.ts';
import type { Options, Progress, Rest, Sink, Unit } from '../../inventory/unit.ts';
import type { Found } from '../../inventory/found.ts';
import { gap, isGap, reasonOf, tripwire, type Reason } from '../../inventory/reading.ts';
import type { Stored } from '../../inventory/stored.ts';
import { inventoryKey, markerKey, pendingKey, unitMarkerKey } from '../store/layout.ts';
import { encodeLines, readLines } from '../store/lines.ts';
import type { Store } from '../store/store.ts';
import type { Door } from './access.ts';
import { sum } from './json.ts';
import { markersOf } from './markers.ts';
import { resourcesOf, writePart } from './parts.ts';
import { rulesOf } from './rules.ts';
import type { AccountPlan, Marker, Plan, UnitMarker } from './types.ts';

/** Where the next run of a unit goes on: what was listed, and how much of it is kept already. */
export interface Cursor {
  readonly pending: readonly {
    readonly type: string;
    readonly observedAt: string;
    readonly failure: Reason | null;
    readonly parts: number;
    readonly count: number;
  }[];
  readonly calls: Readonly<Record<string, number>>;
  readonly seconds: number;
}

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
  const { store, plan, unit, door, now, timeLeft, cursor } = run;
  const { scan } = plan;
  if (await store.get(unitMarkerKey(scan, unit.accountId, unit.region))) return { done: true };
  const began = now().getTime();
  const sink = new StoreSink(store, scan, unit, cursor);
  const options: Options = {
    now,
    hashKey: run.hashKey,
    allow: plan.config.allow,
    regions: run.accountPlan.units.map(({ region }) => region),
    pause: () => new Promise((resolve) => setTimeout(resolve, 2_000)),
    ...(timeLeft && { hurry: () => timeLeft() < MARGIN }),
  };
  const progress = await progressOf(run);
  const { rests, finished } = await collectUnit(
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
  const kept = { type: '', id: { arn: '' }, facets: {}, observedAt: '', self: found.self };
  const { self } = decodeStored(JSON.stringify(kept));
  return 'key' in found && isGap(self) ? { key: found.key, self: tripwire(self) } : { self };
}

/** Keeps what is read as numbered parts of each type. */
class StoreSink implements Sink {
  readonly #store: Store;
  readonly #scan: string;
  readonly #unit: Unit;
  readonly #written: Map<string, { readonly parts: number; readonly count: number }>;

  constructor(store: Store, scan: string, unit: Unit, cursor: Cursor | undefined) {
    this.#store = store;
    this.#scan = scan;
    this.#unit = unit;
    this.#written = new Map(cursor?.pending.map(({ type, parts, count }) => [type, { parts, count }]));
  }

  async write(type: string, resources: readonly Stored[]): Promise<void> {
    if (resources.length === 0) return;
    const { parts, count } = this.#so(type);
    const { accountId, region } = this.#unit;
    await writePart(this.#store, inventoryKey(this.#scan, accountId, region, type, parts), resources);
    this.#written.set(type, { parts: parts + 1, count: count + resources.length });
  }

  async done(type: string, { observedAt, failure }: Parameters<Sink['done']>[1]): Promise<void> {
    const { accountId, region } = this.#unit;
    const reason = failure && reasonOf(failure);
    const marker: Marker = { type, unit: this.#unit, ...this.#so(type), observedAt, failure: reason };
    await this.#store.put(markerKey(this.#scan, accountId, region, type), JSON.stringify(marker));
  }

  /** Keeps what is left for the next run. */
  keep(rests: readonly Rest[]): Promise<Cursor['pending']> {
    const { accountId, region } = this.#unit;
    return Promise.all(
      rests.map(async ({ type, observedAt, failure, found }) => {
        await this.#store.put(pendingKey(this.#scan, accountId, region, type), await encodeLines(found));
        return { type, observedAt, failure: failure && reasonOf(failure), ...this.#so(type) };
      }),
    );
  }

  #so(type: string): { readonly parts: number; readonly count: number } {
    return this.#written.get(type) ?? { parts: 0, count: 0 };
  }
}
