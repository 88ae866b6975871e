/** Sorts what a scan judged, verdict by verdict: what must be told apart is kept, what passed is counted. */
import { findingId, type FindingState, type Judged } from '../finding.ts';
import { listingOf, unitOf, type Look, type ScopedRule } from './scan.ts';
import { resourceHash } from './seen.ts';
import { Texts } from './texts.ts';
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
  /** The resources that were seen, by `type unit`: hash of the ARN → when. */
  readonly present: Map<string, Map<string, string>>;
}

/** Where the verdicts of one rule in one region go: found once, for all of them. */
interface Slot {
  readonly rule: ScopedRule;
  readonly pair: Pair;
  /** The resources of its type that were seen in that unit: hash of the ARN → when. */
  readonly present: Map<string, string>;
  /** All that there is was listed: `Judgement.asOf` says of all that passed that it did, and they need no note. */
  readonly isComplete: boolean;
  /** The ARNs that the state names for the rule: those need one all the same. */
  readonly named: ReadonlySet<string> | undefined;
}

/** Takes verdicts one by one, as they come: nothing is kept of what merely passed. */
export class Gathering {
  readonly #facts: Facts = { troubled: new Map(), clear: new Map(), pairs: new Map(), present: new Map() };
  readonly #before: AccountState | undefined;
  readonly #look: Look;
  /** Rule id → the ARNs that the state names. */
  readonly #named = new Map<string, Set<string>>();
  /** Rule id → region → slot; `null` where a newer full scan has left them behind. */
  readonly #slots = new Map<string, Map<string, Slot | null>>();
  readonly #texts = new Texts();
  /** The last resource that was seen, and when: verdicts on it come one after another. */
  #last: Pick<Judged, 'resource' | 'observedAt'> | undefined;

  constructor(before: AccountState | undefined, look: Look) {
    this.#before = before;
    this.#look = look;
    for (const { rule, resource } of before?.findings.values() ?? []) {
      const arns = this.#named.get(rule);
      if (arns) arns.add(resource.arn);
      else this.#named.set(rule, new Set([resource.arn]));
    }
  }

  /** Throws where a verdict is of another account, or of a rule that the scan does not declare. */
  take(one: Judged): void {
    const { accountId, region, type, arn } = one.resource;
    const { observedAt } = one;
    if (accountId !== this.#look.accountId)
      throw this.#wrong(`on ${arn} of account ${accountId}`, 'judge each account by itself');
    const slot = this.#slots.get(one.rule)?.get(region) ?? this.#slotFor(one);
    if (!slot) return;
    const { rule, pair, present, isComplete, named } = slot;
    if (rule.revision !== one.revision)
      throw this.#wrong(
        `of revision ${one.revision} of '${one.rule}', but its scope names revision ${rule.revision}`,
        'take both from one set of rules',
      );
    if (observedAt < pair.oldest) pair.oldest = observedAt;
    if (type === rule.type) this.#see(present, one);
    const { status } = one.verdict;
    if (status === 'pass') pair.passes.set(region, (pair.passes.get(region) ?? 0) + 1);
    if (status === 'pass' || status === 'not-applicable') {
      if (!isComplete || named?.has(arn)) this.#noteClear(slot, one);
      return;
    }
    const id = idOf(one);
    const other = this.#facts.troubled.get(id);
    if (!other || isWorse(one, other))
      this.#facts.troubled.set(id, withKnown(one, this.#before?.findings.get(id)));
  }

  /** All that was taken. */
  facts(): Facts {
    for (const id of this.#facts.troubled.keys()) this.#facts.clear.delete(id);
    return this.#facts;
  }

  #slotFor(one: Judged): Slot | null {
    const { pairs, present } = this.#facts;
    const { region } = one.resource;
    const look = this.#look;
    if (!look.declared.has(one.rule))
      throw this.#wrong(`of '${one.rule}', which its scope does not name`, 'add it to the scope');
    let slots = this.#slots.get(one.rule);
    if (!slots) this.#slots.set(one.rule, (slots = new Map<string, Slot | null>()));
    const rule = look.rules.get(one.rule);
    if (!rule || (rule.scope === 'regional' && look.within?.has(region) === false)) {
      slots.set(region, null);
      return null;
    }
    const unit = unitOf(rule, region);
    const slot: Slot = {
      rule,
      pair: made(pairs, `${rule.id} ${unit}`, () => ({
        ...{ rule, unit, oldest: one.observedAt, passes: new Map<string, number>() },
      })),
      present: made(present, `${rule.type} ${unit}`, () => new Map<string, string>()),
      isComplete: listingOf(look, rule, region)?.complete === true,
      named: this.#named.get(rule.id),
    };
    slots.set(region, slot);
    return slot;
  }

  #see(present: Map<string, string>, { resource, observedAt }: Judged): void {
    if (resource === this.#last?.resource && observedAt <= this.#last.observedAt) return;
    this.#last = { resource, observedAt };
    const key = resourceHash(resource.arn);
    const known = present.get(key);
    if (known === undefined || known < observedAt) present.set(key, this.#texts.of(observedAt));
  }

  #noteClear({ rule, isComplete }: Slot, one: Judged): void {
    const { clear } = this.#facts;
    const id = idOf(one);
    // The same ARN may be known in another region.
    if (isComplete && !this.#before?.findings.has(id)) return;
    const known = clear.get(id);
    if (known && known.observedAt >= one.observedAt) return;
    clear.set(id, { rule, region: one.resource.region, observedAt: one.observedAt, cause: 'fixed' });
  }

  #wrong(what: string, remedy: string): Error {
    return new Error(
      `scan '${this.#look.id}' of account ${this.#look.accountId} holds a verdict ${what}: ${remedy}`,
    );
  }
}

function made<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}

/** The same verdict, with what the state says as well in the state's own objects: nothing is held twice. */
function withKnown(one: Judged, known: FindingState | undefined): Judged {
  const { resource, verdict } = one;
  if (!known || !('evidence' in verdict)) return one;
  const isSame = JSON.stringify(verdict.evidence) === JSON.stringify(known.evidence);
  return {
    ...one,
    resource: JSON.stringify(resource) === JSON.stringify(known.resource) ? known.resource : resource,
    verdict: isSame ? { ...verdict, evidence: known.evidence } : verdict,
  };
}

const idOf = ({ rule, resource: { accountId, region, arn } }: Judged): string =>
  findingId(rule, accountId, region, arn);

const RANK = { fail: 2, error: 1, unknown: 0 } as const;

/** Of two verdicts of one scan on one thing the worse counts, then the newer one: never the one that came first. */
function isWorse(one: Judged, other: Judged): boolean {
  const by = rank(one) - rank(other);
  if (by !== 0) return by > 0;
  if (one.observedAt !== other.observedAt) return one.observedAt > other.observedAt;
  return JSON.stringify(one) > JSON.stringify(other);
}
const rank = ({ verdict: { status } }: Judged): number => RANK[status as keyof typeof RANK];
