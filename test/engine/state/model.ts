/**
 * What the newest facts demand, said a second time and as plainly as can be: the log of every fact that ever arrived
 * about each finding, and three questions to it. When did it last fail, when could it last not be told, until when is
 * it known to have been well? Slow, never forgets, and shares nothing with `engine/state` but the words.
 */
import { findingId } from '../../../engine/finding.ts';
import type { ScopedRule } from '../../../engine/state/scan.ts';
import {
  factOf,
  isNewer,
  listingOf,
  newest,
  type Demanded,
  type Expected,
  type Fact,
  type Scan,
  type Thing,
} from './model-facts.ts';
import { Memory, type Sighting } from './model-memory.ts';

export class Model {
  readonly #things = new Map<string, Thing>();
  readonly #log = new Map<string, Fact[]>();
  readonly #everOpen = new Set<string>();
  readonly #scans = new Set<string>();
  readonly #memory = new Memory();
  /** What the newest full scan has in it: nothing after the account left. */
  #full:
    | { readonly at: string; readonly rules: ReadonlySet<string>; readonly regions: ReadonlySet<string> }
    | undefined;
  #order = 0;

  constructor(account: string, things: Iterable<Thing>) {
    for (const one of things) this.#things.set(findingId(one.rule, account, one.region, one.arn), one);
  }

  get ids(): Iterable<string> {
    return this.#things.keys();
  }

  /** What a scan must change. `isOpen` (nothing: not listed) is asked only where what has faded decides. */
  deliver(scan: Scan, isOpen: (id: string) => boolean | undefined): readonly Expected[] {
    if (this.#scans.has(scan.id)) return [];
    this.#scans.add(scan.id);
    this.#order += 1;
    const newer = this.#full && scan.at < this.#full.at ? this.#full : undefined;
    const isIn = (rule: ScopedRule, region: string) =>
      newer === undefined ||
      (newer.rules.has(rule.id) && (rule.scope !== 'regional' || newer.regions.has(region)));
    const isFull = scan.scope.full && !newer;
    const expected: Expected[] = [];
    const sights: Sighting[] = [];
    for (const [id, thing] of this.#things) {
      const before = this.demanded(id);
      const rule = scan.scope.rules.find((one) => one.id === thing.rule);
      if (rule && isIn(rule, thing.region)) {
        const { fact, judged } = factOf(scan, rule, thing, before !== undefined, this.#order);
        if (judged && thing.type === rule.type) sights.push({ ...thing, rule, t: judged.observedAt });
        if (fact) this.#log.set(id, [...(this.#log.get(id) ?? []), fact]);
        const causes = this.#memory.causes(rule, thing, before !== undefined);
        this.#settle(id, isOpen);
        expected.push(...this.#diff(id, before, fact, causes));
        if (fact) continue;
      }
      const isOut =
        isFull && (!rule || (rule.scope === 'regional' && !scan.scope.regions.includes(thing.region)));
      if (isOut && !(rule && listingOf(scan, rule, thing.region)?.complete))
        expected.push(...this.#end(id, scan.at, rule ? 'excluded' : 'rule-removed'));
    }
    this.#memory.keep(scan, sights, isFull, isIn);
    if (isFull)
      this.#full = {
        at: scan.at,
        rules: new Set(scan.scope.rules.map((rule) => rule.id)),
        regions: new Set(scan.scope.regions),
      };
    return expected;
  }

  /** What must change when the account is no longer scanned. */
  leave(at: string): readonly Expected[] {
    this.#memory.forget();
    this.#full = { at, rules: new Set(), regions: new Set() };
    return [...this.ids].flatMap((id) => this.#end(id, at, 'account-left'));
  }

  demanded(id: string, without: (fact: Fact) => boolean = () => false): Demanded | undefined {
    const facts = (this.#log.get(id) ?? []).filter((fact) => !without(fact));
    const clear = newest(facts.filter(({ kind }) => kind === 'clear'));
    const troubles = facts.filter((fact) => fact.kind !== 'clear' && isNewer(fact, clear));
    const last = newest(troubles);
    if (!last) return undefined;
    const fails = troubles.filter(({ kind }) => kind === 'fail');
    const fail = newest(fails);
    const isLate = facts.some(
      ({ kind, order, faded }) => kind === 'clear' && (faded === true || order > (fails[0]?.order ?? order)),
    );
    return {
      open: fail !== undefined,
      verdict: last.status,
      observedAt: last.t,
      lastFail: fail?.t,
      // Who hears of a break only afterwards cannot say when it began again.
      firstSeen: isLate ? undefined : fails.map(({ t }) => t).sort()[0],
      keys: fail?.keys ?? [],
      rule: last.rule,
      lastSeen:
        troubles
          .map((fact) => fact.at)
          .sort()
          .at(-1) ?? '',
    };
  }

  #diff(
    id: string,
    before: Demanded | undefined,
    fact: Fact | undefined,
    causes: readonly string[],
  ): Expected[] {
    const now = this.demanded(id);
    const rule = this.#things.get(id)?.rule ?? '';
    const change =
      fact &&
      before &&
      (before.rule.revision !== fact.rule.revision || before.rule.params !== fact.rule.params);
    if (now?.open && !before?.open) {
      const kind = this.#everOpen.has(id) ? 'reopened' : 'opened';
      this.#everOpen.add(id);
      return [{ id, rule, kind, causes }];
    }
    if (before?.open && !now?.open) {
      const cause = fact?.cause === 'fixed' && change ? 'excluded' : (fact?.cause ?? '');
      return [{ id, rule, kind: 'resolved', causes: [cause] }];
    }
    if (!now?.open || !before || now.keys.every((key) => before.keys.includes(key))) return [];
    return [{ id, rule, kind: 'worsened', causes: [change ? 'rule-changed' : 'drift'] }];
  }

  /** Nobody looks any more. What is known to be well may be forgotten with it. */
  #end(id: string, at: string, cause: string): Expected[] {
    const before = this.demanded(id);
    const log = this.#log.get(id) ?? [];
    for (const fact of log) if (fact.at <= at) fact.faded = true;
    if (!before || before.lastSeen > at) return [];
    const clears = log.filter(({ kind }) => kind === 'clear');
    this.#log.set(id, clears);
    if (!before.open) return [];
    // It was told to be over: what failed before that brings nothing back.
    const t = before.lastFail ?? '';
    clears.push({ kind: 'clear', t, at, order: this.#order, rule: before.rule, keys: [], status: '' });
    return [{ id, rule: this.#things.get(id)?.rule ?? '', kind: 'resolved', causes: [cause] }];
  }

  /** Where something faded decides, it is as the state says: from now on, too. */
  #settle(id: string, isOpen: (id: string) => boolean | undefined): void {
    const isFaded = ({ kind, faded }: Fact) => kind === 'clear' && faded === true;
    const log = this.#log.get(id) ?? [];
    const without = this.demanded(id, isFaded)?.open;
    if (!log.some(isFaded) || without === this.demanded(id)?.open) return;
    if (isOpen(id) === without)
      this.#log.set(
        id,
        log.filter((fact) => !isFaded(fact)),
      );
  }
}
