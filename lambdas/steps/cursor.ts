import type { Reason } from '../../inventory/reading.ts';

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
