/** What is true now of one account: the shape of its state. */
import type { OutboxEntry } from '../changes.ts';
import type { FindingState } from '../finding.ts';

export const SCHEMA_VERSION = 1;

/** The unit of what is listed once an account (account-wide and global types): all regions at once. */
export const EVERYWHERE = '*';

/** For how long it is known that a finding had been there before. */
export const RETENTION_DAYS = 90;

/** How many scans are remembered, so that one that is delivered twice is applied once. */
export const REMEMBERED_SCANS = 200;

/** When and how a rule was last judged on all resources of a unit, as far as they could be listed. */
export interface Judgement {
  readonly revision: number;
  /** Hash of its parameters. */
  readonly params: string;
  /** The time of that scan. */
  readonly at: string;
  /**
   * The oldest reading of the newest judgement with a complete listing. Whatever the state does not name was
   * not failing at that time: it passed, was not applicable, or was not there.
   */
  readonly asOf?: string;
}

/** The resources of one type that are known in one unit. */
export interface Known {
  /** When they were last listed to the end. */
  readonly completeAt?: string;
  /** When a listing last failed. */
  readonly failedAt?: string;
  /** Hashes of the ARNs in that last complete listing: see `resourceHash`. */
  readonly hashes: ReadonlySet<string>;
  /** Hashes of what was seen by itself, after that listing, and when. */
  readonly later: ReadonlyMap<string, string>;
}

/** A finding that is not there (any more). */
export interface Cleared {
  /** `rule unit`: the judgement that it belongs to. */
  readonly pair: string;
  /** Until when it is known not to fail. */
  readonly at: string;
  /** The time of the scan that resolved it; none where it never was open. */
  readonly resolvedAt?: string;
}

/** The full set that the deployment scans, as the newest full scan told it. */
export interface FullSet {
  readonly at: string;
  readonly rules: readonly string[];
  readonly regions: readonly string[];
}

export interface AccountState {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly accountId: string;
  /** Grows by one with each write. */
  readonly revision: number;
  /** The time of the newest scan in it. */
  readonly updatedAt: string;
  /** The ids of the scans in it, the last one last. */
  readonly scans: readonly string[];
  readonly full?: FullSet;
  /** As of when what is accepted was decided. */
  readonly exemptionsAt?: string;
  /** All that is not a pass, by id. */
  readonly findings: ReadonlyMap<string, FindingState>;
  /** By `rule unit`; a unit is a region, or `EVERYWHERE`. */
  readonly judged: ReadonlyMap<string, Judgement>;
  /** By `type unit`. */
  readonly seen: ReadonlyMap<string, Known>;
  /** How many passed, by `rule region`, where the resources live. As old as the last complete judgement. */
  readonly passes: ReadonlyMap<string, number>;
  /** By finding id. */
  readonly cleared: ReadonlyMap<string, Cleared>;
  readonly outbox: readonly OutboxEntry[];
}

/** The later of two times; one that is not known is earlier than all others. */
export const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/** Drops what has been told. Another revision; the same state where there was nothing to drop. */
export function acknowledge(state: AccountState, ids: Iterable<string>): AccountState {
  const told = new Set(ids);
  const outbox = state.outbox.filter(({ id }) => !told.has(id));
  if (outbox.length === state.outbox.length) return state;
  return { ...state, revision: state.revision + 1, outbox };
}
