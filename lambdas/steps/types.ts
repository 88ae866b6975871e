/** What the steps of a scan hand to each other, and what they leave behind. */
import type { Category, Organization, Severity } from '../../engine/rule.ts';
import type { Unit } from '../../inventory/unit.ts';
import type { Reason } from '../../inventory/reading.ts';
import type { RegionPolicy } from './scope/region-deny.ts';

export type * from './outcome.ts';

/** Wrong usage or configuration: one line that names the thing and the remedy. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** What a scan is narrowed to. What is left out is not narrowed. */
export interface Selection {
  readonly rules?: readonly string[];
  readonly services?: readonly string[];
  readonly categories?: readonly string[];
  /** Rules for any of these frameworks. */
  readonly frameworks?: readonly string[];
  /** This severity and those above. */
  readonly severity?: Severity;
  readonly types?: readonly string[];
  readonly regions?: readonly string[];
  readonly accounts?: readonly string[];
}

/** What a scanner is set up to do; fixed when it is deployed. */
export interface ScanConfig {
  readonly schemaVersion: 1;
  readonly accounts:
    | {
        readonly organization: true;
        readonly exclude?: readonly string[];
        /** Only what is in these organizational units, and under them. */
        readonly ous?: readonly string[];
      }
    | { readonly ids: readonly string[] }
    | { readonly current: true };
  /** The role to enter an account by; without one the current credentials are used. */
  readonly role?: { readonly name: string; readonly externalId: string };
  readonly regions: 'all' | readonly string[];
  readonly rules: readonly string[];
  /** Rule id → parameters. */
  readonly params: Readonly<Record<string, object>>;
  /** Kinds of expensive reads that may be made. */
  readonly allow: readonly ('billed' | 'slow')[];
  /** How many accounts one child of the distributed map works through; 10 unless said. */
  readonly batchSize?: number;
  /** Rule id → severity, in place of the rule's own. */
  readonly severities?: Readonly<Record<string, Severity>>;
  /** Where the inventory comes from; `live` unless said. */
  readonly source?: 'live' | 'config';
  /** How AWS Config is read, where it is the source. */
  readonly configSource?: ConfigSourceConfig;
  readonly exemptions?: { readonly maxDays?: number; readonly announceDays?: number };
  /** What the configuration at run time leaves out. */
  readonly exclude?: {
    readonly rules?: readonly string[];
    readonly accounts?: readonly string[];
    readonly regions?: readonly string[];
  };
  /** Who is told of a part, besides: what each route lets through, by name. */
  readonly routes?: Readonly<Record<string, RouteCondition>>;
}

export interface ConfigSourceConfig {
  /** Asked for all accounts. Where it is: in each account's home unit, unless said. */
  readonly aggregator?: { readonly name: string; readonly accountId?: string; readonly region?: string };
  /** Whether what Config does not carry is read live. */
  readonly fill?: boolean;
}

/** What a route lets through: a finding that meets all that is said. */
export interface RouteCondition {
  /** This severity and those above. */
  readonly severity?: Severity;
  readonly categories?: readonly Category[];
  readonly accounts?: readonly string[];
}

/** What one scan is going to do. */
export interface Plan {
  readonly schemaVersion: 1;
  readonly scan: string;
  readonly startedAt: string;
  /** Narrowed by the request. */
  readonly config: ScanConfig;
  /** Whether nothing narrows it: only then do rules and accounts that are missing count as removed. */
  readonly full: boolean;
  readonly accounts: readonly { readonly id: string; readonly name?: string }[];
  readonly batches: number;
  readonly organization?: Organization;
  /** The policies that close regions, where the organization's can be read. */
  readonly regionPolicies?: readonly RegionPolicy[];
  /** IAM's word for a service → the regions that offer it, where AWS says so. */
  readonly services?: Readonly<Record<string, readonly string[]>>;
  /** What of these two could not be read: then nothing is assumed, and the reads are tried. */
  readonly scopeUnread?: readonly Reason[];
  /** Why the configuration at run time was refused, a line each. */
  readonly configProblems?: readonly string[];
  /** The rules that were chosen, and are left out because what they read is not allowed. */
  readonly leftOut?: readonly string[];
}

/** What nobody looks at in a region of an account: all of it, or one service. */
export interface OutOfScope {
  readonly region: string;
  readonly service?: string;
  /** `RegionClosed: p-a1b2c3`, or `ServiceNotInRegion`. */
  readonly reason: string;
}

/** How one account is going to be read: its units, or why it cannot be entered. */
export interface AccountPlan {
  readonly scan: string;
  readonly account: string;
  readonly name?: string;
  readonly units: readonly Unit[];
  readonly gap?: Reason;
  readonly outOfScope?: readonly OutOfScope[];
  /** The calls it took to find out. */
  readonly calls: Readonly<Record<string, number>>;
}

/** A type of one unit that was read to the end, or could not be listed. */
export interface Marker {
  readonly type: string;
  readonly unit: Unit;
  readonly parts: number;
  readonly count: number;
  readonly observedAt: string;
  readonly failure: Reason | null;
}

/** A unit that was read to the end. */
export interface UnitMarker {
  readonly unit: Unit;
  /** `s3:ListBuckets` → how many calls. */
  readonly calls: Readonly<Record<string, number>>;
  readonly seconds: number;
}
