/** What is read at once: a unit, how, and where to. */
import type { Place } from './call.ts';
import type { Reads } from './deepen.ts';
import type { Finds, Found } from './found.ts';
import type { Gap } from './reading.ts';
import type { Patience } from './requests.ts';
import type { AnyResource } from './resource.ts';
import type { Stored } from './stored.ts';

/** One account in one region. What is not regional is read in the account's home unit. */
export interface Unit extends Place {
  readonly home: boolean;
  /** Actions that are out of scope here: the region does not offer them, or the organization has closed it. */
  readonly without?: readonly string[];
}

export interface Options extends Patience, Reads {
  /** The regions of the account that are scanned: what lives elsewhere is kept by the home unit. */
  readonly regions?: readonly string[];
  /** Which of what was listed is read, and kept; all unless said. The listing itself stays whole. */
  readonly choose?: Choose;
  /** Whether to stop before the next chunk of resources, and hand on what is left. */
  readonly hurry?: () => boolean;
}

export type Choose = (
  resource: AnyResource,
  found: readonly Found[],
  arnOf: (one: Found) => string,
) => readonly Found[];

/** Where the resources of a unit go, chunk by chunk. */
export interface Sink {
  write(type: string, resources: readonly Stored[]): Promise<void>;
  /** A type was listed and read to the end, or could not be listed: then `failure` says why. */
  done(type: string, result: { readonly observedAt: string; readonly failure: Gap | null }): Promise<void>;
}

/** What is left of a type that was listed, but not read to the end. */
export interface Rest {
  readonly type: string;
  readonly observedAt: string;
  readonly found: readonly Found[];
  readonly failure: Gap | null;
}

/** What an earlier run of the same unit has done already. */
export interface Progress {
  readonly finished: ReadonlySet<string>;
  readonly rests: readonly Rest[];
  /** What an earlier run listed of a finished type: the parents of children. */
  readonly listed?: (type: string) => Promise<Finds>;
}
