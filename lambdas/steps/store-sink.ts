import { encodeStored } from '../../inventory/codec.ts';
import { reasonOf } from '../../inventory/reading.ts';
import type { Stored } from '../../inventory/stored.ts';
import type { Rest, Sink, Unit } from '../../inventory/unit.ts';
import { inventoryKey, markerKey, pendingKey } from '../store/layout.ts';
import { encodeLines, packLines } from '../store/lines.ts';
import type { Store } from '../store/store.ts';
import type { Cursor } from './cursor.ts';
import type { Marker } from './types.ts';

/** How large a part gets, in characters before compression: few enough to hold, and worth a request. */
const PART = 2_000_000;

interface Kept {
  readonly parts: number;
  readonly count: number;
  /** Lines that wait for their part to be full. */
  readonly lines: string[];
  readonly size: number;
}

/** Keeps what is read as numbered parts of each type. */
export class StoreSink implements Sink {
  readonly #store: Store;
  readonly #scan: string;
  readonly #unit: Unit;
  readonly #kept: Map<string, Kept>;

  constructor(store: Store, scan: string, unit: Unit, cursor: Cursor | undefined) {
    this.#store = store;
    this.#scan = scan;
    this.#unit = unit;
    this.#kept = new Map(
      cursor?.pending.map(({ type, parts, count }) => [type, { parts, count, lines: [], size: 0 }]),
    );
  }

  async write(type: string, resources: readonly Stored[]): Promise<void> {
    const { parts, count, lines, size } = this.#of(type);
    const more = resources.map(encodeStored);
    lines.push(...more);
    const total = more.reduce((sum, { length }) => sum + length, size);
    this.#kept.set(type, { parts, count: count + more.length, lines, size: total });
    if (total >= PART) await this.#flush(type);
  }

  async done(type: string, { observedAt, failure }: Parameters<Sink['done']>[1]): Promise<void> {
    const { accountId, region } = this.#unit;
    const { parts, count } = await this.#flush(type);
    const reason = failure && reasonOf(failure);
    const marker: Marker = { type, unit: this.#unit, parts, count, observedAt, failure: reason };
    await this.#store.put(markerKey(this.#scan, accountId, region, type), JSON.stringify(marker));
  }

  /** Keeps what is left for the next run. */
  keep(rests: readonly Rest[]): Promise<Cursor['pending']> {
    const { accountId, region } = this.#unit;
    return Promise.all(
      rests.map(async ({ type, observedAt, failure, found }) => {
        const { parts, count } = await this.#flush(type);
        await this.#store.put(pendingKey(this.#scan, accountId, region, type), await encodeLines(found));
        return { type, observedAt, failure: failure && reasonOf(failure), parts, count };
      }),
    );
  }

  /** Writes the lines that wait, if any. */
  async #flush(type: string): Promise<Kept> {
    const kept = this.#of(type);
    const { parts, count, lines } = kept;
    if (lines.length === 0) return kept;
    const { accountId, region } = this.#unit;
    const body = await packLines(lines);
    await this.#store.put(inventoryKey(this.#scan, accountId, region, type, parts), body);
    const flushed = { parts: parts + 1, count, lines: [], size: 0 };
    this.#kept.set(type, flushed);
    return flushed;
  }

  #of(type: string): Kept {
    return this.#kept.get(type) ?? { parts: 0, count: 0, lines: [], size: 0 };
  }
}
