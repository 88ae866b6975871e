/** What one scan of one account brings, and what of it may touch the state. */
import type { Exempting } from '../exemptions/exempting.ts';
import type { Judged } from '../finding.ts';
import type { Severity } from '../rule.ts';
import { EVERYWHERE, type AccountState } from './state.ts';

/** A rule as this scan used it. */
export interface ScopedRule {
  readonly id: string;
  readonly revision: number;
  /** See `paramsHash`. */
  readonly params: string;
  readonly severity: Severity;
  readonly title?: string;
  /** The type that it judges, and how that type is listed. */
  readonly type: string;
  readonly scope: 'regional' | 'account' | 'global';
  /** Regions of the scan in which it is out of scope. */
  readonly except?: readonly string[];
}

/** One attempt to list a type. Leave it out where not all resources that it gave were judged. */
export interface Listing {
  readonly type: string;
  /** The region that was asked; without meaning for types that are listed once an account. */
  readonly region: string;
  /** When it began. */
  readonly observedAt: string;
  /** It reached its end, and all that it gave was judged. */
  readonly complete: boolean;
}

/** A resource that is known not to exist any more. */
export interface Gone {
  readonly type: string;
  readonly region: string;
  readonly arn: string;
  readonly observedAt: string;
}

export interface ScanScope {
  /**
   * Rules and regions are all that the deployment has: findings of others end. Never say so where the regions of the
   * account could not be found out: what could not be looked at would seem to be out of scope.
   */
  readonly full: boolean;
  readonly rules: readonly ScopedRule[];
  /** Rules that the deployment has and that somebody has left out: what they found was not removed, but excluded. */
  readonly leftOut?: readonly string[];
  readonly regions: readonly string[];
  /** All attempts, of the types that those rules judge. */
  readonly listings: readonly Listing[];
}

export interface ScanResult {
  /** Unique: the same id is applied once. */
  readonly id: string;
  /** The time of the scan: ISO 8601, as `Date.toISOString()` writes it. */
  readonly at: string;
  readonly accountId: string;
  readonly scope: ScanScope;
  /** In any order; read once, and not at all where the scan is in the state already. */
  readonly judged: Iterable<Judged>;
  readonly gone?: readonly Gone[];
  /** What is accepted as of this scan; without it, what was accepted before. */
  readonly exempting?: Exempting;
}

/** What a scan looked at, looked up fast. */
export interface Look extends Pick<ScanResult, 'id' | 'at' | 'accountId' | 'exempting'> {
  readonly full: boolean;
  /** The rules that the scan names, and those of them that still count. */
  readonly declared: ReadonlySet<string>;
  readonly rules: ReadonlyMap<string, ScopedRule>;
  readonly leftOut: ReadonlySet<string>;
  /** The regions that a regional verdict may be about; none: any. */
  readonly within: ReadonlySet<string> | undefined;
  readonly regions: ReadonlySet<string>;
  /** By `type unit`. */
  readonly listings: ReadonlyMap<string, Listing>;
}

/** The unit that a resource is listed in. */
export const unitOf = ({ scope }: Pick<ScopedRule, 'scope'>, region: string): string =>
  scope === 'regional' ? region : EVERYWHERE;

export const listingOf = ({ listings }: Look, rule: ScopedRule, region: string): Listing | undefined =>
  listings.get(`${rule.type} ${unitOf(rule, region)}`);

/** A scan that is older than the newest full one must not bring back what that one had left behind. */
export function lookOf(
  before: AccountState | undefined,
  { id, at, accountId, scope, exempting }: Omit<ScanResult, 'judged'>,
): Look {
  const newest = before?.full && at < before.full.at ? before.full : undefined;
  const current = newest && new Set(newest.rules);
  const rules = scope.rules.filter((rule) => current?.has(rule.id) ?? true);
  const within = newest && new Set(newest.regions);
  const regions = new Set(scope.regions.filter((region) => within?.has(region) ?? true));
  const listings = combined(scope.listings, rules, within);
  return {
    id,
    at,
    accountId,
    ...(exempting && { exempting }),
    full: scope.full && !newest,
    declared: new Set(scope.rules.map((rule) => rule.id)),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    leftOut: new Set(scope.leftOut),
    within,
    regions,
    listings,
  };
}

/** One listing a unit: complete if all are, as old as the oldest. Those of regions that do not count any more are left out. */
function combined(
  listings: readonly Listing[],
  rules: readonly ScopedRule[],
  within: ReadonlySet<string> | undefined,
): Map<string, Listing> {
  const scopes = new Map(rules.map((rule) => [rule.type, rule]));
  const units = new Map<string, Listing>();
  for (const listing of listings) {
    const rule = scopes.get(listing.type);
    if (!rule) continue;
    const region = unitOf(rule, listing.region);
    if (region !== EVERYWHERE && within?.has(region) === false) continue;
    const known = units.get(`${listing.type} ${region}`);
    const observedAt = known && known.observedAt < listing.observedAt ? known.observedAt : listing.observedAt;
    const complete = listing.complete && (known?.complete ?? true);
    units.set(`${listing.type} ${region}`, { type: listing.type, region, observedAt, complete });
  }
  return units;
}
