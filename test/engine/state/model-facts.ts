/** The facts of which the model keeps its log, and what makes one of them newer than another. */
import { evidenceKeys, type Judged } from '../../../engine/finding.ts';
import type { Listing, ScanResult, ScopedRule } from '../../../engine/state/scan.ts';

/** One thing that one scan says of one finding. */
export interface Fact {
  readonly kind: 'fail' | 'undecided' | 'clear';
  readonly t: string;
  readonly order: number;
  /** The time of its scan. */
  readonly at: string;
  readonly rule: ScopedRule;
  readonly keys: readonly string[];
  readonly status: string;
  readonly cause?: 'fixed' | 'deleted';
  /** From before its rule, region or account was taken out: it may be forgotten. */
  faded?: boolean;
}

/** How a finding must be; nothing where it must not be listed. */
export interface Demanded {
  readonly open: boolean;
  readonly verdict: string;
  readonly observedAt: string;
  readonly lastFail: string | undefined;
  readonly firstSeen: string | undefined;
  readonly keys: readonly string[];
  readonly rule: ScopedRule;
  readonly lastSeen: string;
}

/** `causes`: any of these will do. */
export interface Expected {
  readonly id: string;
  readonly kind: string;
  readonly rule: string;
  readonly causes: readonly string[];
}

/** What can be the subject of a finding. */
export interface Thing {
  readonly rule: string;
  readonly region: string;
  readonly arn: string;
  readonly type: string;
}

export type Scan = Omit<ScanResult, 'judged'> & { readonly judged: readonly Judged[] };

const unitOf = ({ scope }: ScopedRule, region: string): string => (scope === 'regional' ? region : '*');

/** One scan says one thing of a finding: the worst that it saw; else that it is gone, or well, or was not listed. */
export function factOf(scan: Scan, rule: ScopedRule, thing: Thing, isNamed: boolean, order: number) {
  const { region, arn, type } = thing;
  const judged = scan.judged.find(
    (one) => one.rule === rule.id && one.resource.region === region && one.resource.arn === arn,
  );
  const listing = listingOf(scan, rule, region);
  const gone = scan.gone?.find((one) => one.type === rule.type && one.arn === arn && one.region === region);
  const base = { order, at: scan.at, rule, keys: [], status: '' };
  const clear = (t: string, cause: 'fixed' | 'deleted'): Fact => ({ ...base, kind: 'clear', t, cause });
  // Nothing is noted of what merely passed: all of it is known to be well up to the oldest reading.
  const ours = () => scan.judged.filter((one) => isOf(one, rule, region));
  const exact = (t: string) =>
    listing?.complete && !isNamed
      ? ([listing, ...ours()].map(({ observedAt }) => observedAt).sort()[0] ?? t)
      : t;
  if (gone && type === rule.type && gone.observedAt >= (judged?.observedAt ?? ''))
    return { fact: clear(gone.observedAt, 'deleted'), judged };
  if (!judged)
    return { fact: listing?.complete ? clear(exact(listing.observedAt), 'deleted') : undefined, judged };
  const { verdict, observedAt: t } = judged;
  const { status } = verdict;
  if (status === 'pass' || status === 'not-applicable') return { fact: clear(exact(t), 'fixed'), judged };
  const kind = status === 'fail' ? ('fail' as const) : ('undecided' as const);
  return { fact: { ...base, kind, t, status, keys: evidenceKeys(verdict) }, judged };
}

export const listingOf = ({ scope }: Scan, rule: ScopedRule, region: string): Listing | undefined => {
  const unit = unitOf(rule, region);
  const ours = scope.listings.filter(
    (one) => one.type === rule.type && (unit === '*' || one.region === unit),
  );
  const [first] = ours.map(({ observedAt }) => observedAt).sort();
  if (first === undefined) return undefined;
  return {
    type: rule.type,
    region: unit,
    observedAt: first,
    complete: ours.every(({ complete }) => complete),
  };
};

const isOf = (one: Judged, rule: ScopedRule, region: string): boolean =>
  one.rule === rule.id && unitOf(rule, one.resource.region) === unitOf(rule, region);

export const isNewer = (one: Fact, other: Fact | undefined): boolean =>
  other === undefined || one.t > other.t || (one.t === other.t && one.order > other.order);

export const newest = (facts: readonly Fact[]): Fact | undefined =>
  facts.reduce<Fact | undefined>((best, one) => (isNewer(one, best) ? one : best), undefined);
