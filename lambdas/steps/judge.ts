/** Judges what was collected of one account, resource by resource: nothing is held but what others relate to. */
import { judgesOf, judgeUnlisted, type Judgement, type Settings } from '../../engine/judge.ts';
import type { Exempting } from '../../engine/exemptions/exempting.ts';
import type { Judged } from '../../engine/finding.ts';
import type { AnyRule } from '../../engine/rule.ts';
import { GapCounts } from './gaps.ts';
import type { Loaded } from './load.ts';

/** What a scan saw, besides verdicts. */
export interface Seen {
  readonly resources: number;
  readonly gaps: GapCounts;
  /** Unknowns that somebody has accepted, and gaps behind nothing else than such. */
  readonly accepted: { readonly unknown: number; readonly gaps: number };
}

/** Whether somebody has accepted that this could not be judged. */
export const isAccepted = ({ rule, resource, verdict }: Judged, { of }: Exempting): boolean =>
  verdict.status === 'unknown' && of({ rule, resource, open: false, verdict: 'unknown' }) !== undefined;

/**
 * Gives every judgement to `take`, type by type, and says what was seen and what could not be. `take` says of an unknown
 * whether somebody has accepted it.
 */
export async function judgeLoaded(
  account: string,
  { inventory, resources, outside }: Loaded,
  rules: readonly AnyRule[],
  settings: Settings,
  take: (judgement: Judgement) => unknown,
): Promise<Seen> {
  const gaps = new GapCounts(account, rules);
  const accepted = { unknown: 0, gaps: 0 };
  let count = 0;
  const takeAll = (judgements: Iterable<Judgement>, gapsBefore: number): void => {
    let [dark, fine] = [0, 0];
    for (const judgement of judgements) {
      if (outside.get(judgement.resource.region)?.has(judgement.rule)) continue;
      const isFine = take(judgement) === true;
      if (judgement.verdict.status !== 'unknown') continue;
      dark += 1;
      if (isFine) fine += 1;
    }
    accepted.unknown += fine;
    if (dark > 0 && fine === dark) accepted.gaps += gaps.count - gapsBefore;
  };
  for (const type of gaps.types) {
    const ours = rules.filter(({ resource }) => resource === type);
    const judge = judgesOf(ours, inventory, settings);
    for await (const part of resources(type)) {
      for (const resource of part) {
        const before = gaps.count;
        gaps.see(resource);
        takeAll(judge(resource), before);
      }
      count += part.length;
    }
    const unlisted = inventory.unlisted(type);
    for (const one of unlisted) {
      const before = gaps.count;
      gaps.unlisted(one, type);
      takeAll(judgeUnlisted(ours, [one]), before);
    }
  }
  return { resources: count, gaps, accepted };
}
