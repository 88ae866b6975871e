/** Sorts what a scan judged, verdict by verdict: what must be told apart is kept, what passed is counted. */
import { findingId, type Judged } from '../finding.ts';
import { listingOf, unitOf, type Look, type ScopedRule } from './scan.ts';
import type { AccountState } from './state.ts';

/** What a scan says of one rule in one unit. */
interface Pair {
  readonly rule: ScopedRule;
  readonly unit: string;
  /** The oldest reading. */
  oldest: string;
  /** How many passed, by region. */
  readonly passes: Map<string, number>;
}

/** Known not to fail, at that time. */
export interface Clear {
  readonly rule: ScopedRule;
  readonly region: string;
  readonly observedAt: string;
  readonly cause: 'fixed' | 'deleted';
}

export interface Facts {
  /** Failed, unknown or error, by finding id. */
  readonly troubled: Map<string, Judged>;
  /** Passed, not applicable or gone, by finding id: only where the state has, or must take, note of it. */
  readonly clear: Map<string, Clear>;
  /** By `rule unit`. */
  readonly pairs: Map<string, Pair>;
  /** The resources that were seen, by `type unit`: ARN → when. */
  readonly present: Map<string, Map<string, string>>;
}

/** Takes verdicts one by one, as they come: nothing is kept of what merely passed. */
export class Gathering {
  readonly #facts: Facts = { troubled: new Map(), clear: new Map(), pairs: new Map(), present: new Map() };
  readonly #before: AccountState | undefined;
  readonly #look: Look;
  /** What the state names: of all else a pass in a complete listing needs no note. */
  readonly #named: ReadonlySet<string>;

  constructor(before: AccountState | undefined, look: Look) {
    this.#before = before;
    this.#look = look;
    this.#named = new Set(
      [...(before?.findings.values() ?? [])].map(({ rule, resource }) => `${rule} ${resource.arn}`),
    );
  }

  /** Throws where a verdict is of another account, or of a rule that the scan does not declare. */
  take(one: Judged): void {
    const [facts, look] = [this.#facts, this.#look];
    check(one, look);
    const rule = look.rules.get(one.rule);
    const { region, type, arn } = one.resource;
    if (!rule || (rule.scope === 'regional' && look.within?.has(region) === false)) return;
    const unit = unitOf(rule, region);
    const pair = pairOf(facts, rule, unit, one);
    if (type === rule.type) see(facts, `${type} ${unit}`, one);
    const { status } = one.verdict;
    if (status === 'pass') pair.passes.set(region, (pair.passes.get(region) ?? 0) + 1);
    if (status === 'pass' || status === 'not-applicable') {
      if (!listingOf(look, rule, region)?.complete || this.#named.has(`${rule.id} ${arn}`))
        noteClear(facts, this.#before, look, rule, one);
      return;
    }
    const id = idOf(one);
    const other = facts.troubled.get(id);
    if (!other || isWorse(one, other)) facts.troubled.set(id, one);
  }

  /** All that was taken. */
  facts(): Facts {
    for (const id of this.#facts.troubled.keys()) this.#facts.clear.delete(id);
    return this.#facts;
  }
}

const idOf = ({ rule, resource: { accountId, region, arn } }: Judged): string =>
  findingId(rule, accountId, region, arn);

function check({ rule, revision, resource }: Judged, look: Look): void {
  const scan = `scan '${look.id}' of account ${look.accountId}`;
  if (resource.accountId !== look.accountId)
    throw new Error(
      `${scan} holds a verdict on ${resource.arn} of account ${resource.accountId}: judge each account by itself`,
    );
  if (!look.declared.has(rule))
    throw new Error(
      `${scan} holds a verdict of '${rule}', which its scope does not name: add it to the scope`,
    );
  const scoped = look.rules.get(rule);
  if (scoped && scoped.revision !== revision)
    throw new Error(
      `${scan} holds a verdict of revision ${revision} of '${rule}', but its scope names revision ${scoped.revision}: take both from one set of rules`,
    );
}

function pairOf({ pairs }: Facts, rule: ScopedRule, unit: string, { observedAt }: Judged): Pair {
  const key = `${rule.id} ${unit}`;
  const known = pairs.get(key);
  if (!known) {
    const pair = { rule, unit, oldest: observedAt, passes: new Map<string, number>() };
    pairs.set(key, pair);
    return pair;
  }
  if (observedAt < known.oldest) known.oldest = observedAt;
  return known;
}

function see({ present }: Facts, key: string, { resource: { arn }, observedAt }: Judged): void {
  let seen = present.get(key);
  if (!seen) present.set(key, (seen = new Map<string, string>()));
  const known = seen.get(arn);
  if (known === undefined || known < observedAt) seen.set(arn, observedAt);
}

/** A complete judgement needs no note of what passed: `Judgement.asOf` says it of all at once. */
function noteClear(
  { clear }: Facts,
  before: AccountState | undefined,
  look: Look,
  rule: ScopedRule,
  one: Judged,
): void {
  const { region } = one.resource;
  const id = idOf(one);
  if (listingOf(look, rule, region)?.complete && !before?.findings.has(id)) return;
  const known = clear.get(id);
  if (known && known.observedAt >= one.observedAt) return;
  clear.set(id, { rule, region, observedAt: one.observedAt, cause: 'fixed' });
}

const RANK = { fail: 2, error: 1, unknown: 0 } as const;

/** Of two verdicts of one scan on one thing the worse counts, then the newer one: never the one that came first. */
function isWorse(one: Judged, other: Judged): boolean {
  const by = rank(one) - rank(other);
  if (by !== 0) return by > 0;
  if (one.observedAt !== other.observedAt) return one.observedAt > other.observedAt;
  return JSON.stringify(one) > JSON.stringify(other);
}
const rank = ({ verdict: { status } }: Judged): number => RANK[status as keyof typeof RANK];
