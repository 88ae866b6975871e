/** Why a finding opens, from the log of what was judged, listed and seen: nothing of it is ever summed up. */
import type { ScopedRule } from '../../../engine/state/scan.ts';
import type { Scan, Thing } from './model-facts.ts';

/** A resource that a scan came across. */
export interface Sighting {
  readonly rule: ScopedRule;
  readonly region: string;
  readonly arn: string;
  readonly t: string;
}

interface Judging extends Pick<ScopedRule, 'revision' | 'params'> {
  readonly at: string;
}

/** What one scan saw of a type in a unit. */
interface Look {
  readonly listedAt?: string;
  readonly complete?: boolean;
  readonly seen: ReadonlyMap<string, string>;
  readonly gone: ReadonlyMap<string, string>;
}

export class Memory {
  readonly #judged = new Map<string, Judging[]>();
  readonly #looks = new Map<string, Look[]>();

  keep(
    scan: Scan,
    sights: readonly Sighting[],
    isFull: boolean,
    isIn: (rule: ScopedRule, region: string) => boolean,
  ): void {
    const { rules, regions, listings } = scan.scope;
    const pairs = new Set<string>();
    const places = new Map<string, { readonly type: string; readonly unit: string }>();
    for (const rule of rules) {
      for (const { type, region } of [...listings, ...sights.map(placeOf), ...(scan.gone ?? [])]) {
        if (type !== rule.type || !isIn(rule, region)) continue;
        const unit = rule.scope === 'regional' ? region : '*';
        places.set(`${type} ${unit}`, { type, unit });
      }
      const told = isFull ? scan.judged.filter((one) => one.rule === rule.id) : [];
      const listed = listings.filter(({ type }) => type === rule.type);
      for (const region of [...listed.map((one) => one.region), ...told.map((one) => one.resource.region)])
        if (isIn(rule, region)) pairs.add(`${rule.id} ${rule.scope === 'regional' ? region : '*'}`);
    }
    for (const pair of pairs) {
      const rule = rules.find(({ id }) => pair.startsWith(`${id} `));
      if (rule) push(this.#judged, pair, { at: scan.at, revision: rule.revision, params: rule.params });
    }
    for (const [place, { type, unit }] of places) push(this.#looks, place, lookOf(scan, sights, type, unit));
    if (isFull)
      this.#fade(
        scan.at,
        new Set(rules.map(({ id }) => id)),
        new Set(rules.map(({ type }) => type)),
        new Set(regions),
      );
  }

  /** What a full scan no longer has is as if it had never been, unless something newer looked at it. */
  #fade(
    at: string,
    rules: ReadonlySet<string>,
    types: ReadonlySet<string>,
    regions: ReadonlySet<string>,
  ): void {
    const isOut = (unit: string) => unit !== '*' && !regions.has(unit);
    for (const [pair, all] of this.#judged) {
      const [rule = '', unit = ''] = pair.split(' ');
      if ((!rules.has(rule) || isOut(unit)) && all.every((one) => one.at <= at)) this.#judged.delete(pair);
    }
    for (const [place, all] of this.#looks) {
      const [type = '', unit = ''] = place.split(' ');
      if ((!types.has(type) || isOut(unit)) && all.every(({ listedAt = '' }) => listedAt <= at))
        this.#looks.delete(place);
    }
  }

  forget(): void {
    this.#judged.clear();
    this.#looks.clear();
  }

  /** Why it opens, if it opens now. Two causes where both are told one by one, and nobody can say. */
  causes(rule: ScopedRule, { region, arn }: Thing, isListed: boolean): readonly string[] {
    const unit = rule.scope === 'regional' ? region : '*';
    if (this.#judged.size === 0) return ['new-account'];
    const judgings = this.#judged.get(`${rule.id} ${unit}`) ?? [];
    const last = judgings.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
    if (!last) return ['new-rule'];
    if (last.revision !== rule.revision || last.params !== rule.params) return ['rule-changed'];
    const looks = this.#looks.get(`${rule.type} ${unit}`) ?? [];
    const timesOf = (complete: boolean) =>
      looks.flatMap((one) => (one.complete === complete ? (one.listedAt ?? []) : [])).sort();
    const completeAt = timesOf(true).at(-1);
    if (isListed || (timesOf(false).at(-1) ?? '') > (completeAt ?? '')) return ['unblinded'];
    if (completeAt === undefined) return ['drift'];
    const newest = looks.findLast((one) => one.complete && one.listedAt === completeAt);
    const told = looks.findLast(({ gone, seen }) => gone.has(arn) || seen.has(arn));
    const goneAt = told?.seen.has(arn) ? undefined : told?.gone.get(arn);
    if (
      goneAt !== undefined &&
      goneAt >= completeAt &&
      looks.every(({ seen }) => (seen.get(arn) ?? '') <= goneAt)
    )
      return ['new-resource'];
    if (looks.some(({ gone }) => gone.has(arn))) return ['drift', 'new-resource'];
    if (newest?.seen.has(arn)) return ['drift'];
    const later = looks.filter(({ seen }) => (seen.get(arn) ?? '') > completeAt);
    // Of listings at once the one that began last counts; what another one had seen may be forgotten.
    if (later.length > 0 && looks.some(({ complete, seen }) => complete && seen.has(arn)))
      return ['drift', 'new-resource'];
    return [later.length > 0 ? 'drift' : 'new-resource'];
  }
}

const placeOf = ({ rule: { type }, region }: Sighting) => ({ type, region });

function lookOf(scan: Scan, sights: readonly Sighting[], type: string, unit: string): Look {
  const isHere = (one: { readonly type: string; readonly region: string }) =>
    one.type === type && (unit === '*' || one.region === unit);
  const listings = scan.scope.listings.filter(isHere);
  const [listedAt] = listings.map(({ observedAt }) => observedAt).sort();
  return {
    ...(listedAt !== undefined && { listedAt, complete: listings.every(({ complete }) => complete) }),
    seen: latest(sights.filter((one) => isHere(placeOf(one))).map(({ arn, t }) => [arn, t])),
    gone: latest((scan.gone ?? []).filter(isHere).map(({ arn, observedAt }) => [arn, observedAt])),
  };
}

/** Each once, with its last time. */
const latest = (all: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(all.toSorted(([, a], [, b]) => (a < b ? -1 : 1)));

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
