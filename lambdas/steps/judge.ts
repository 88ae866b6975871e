/** Judges what was collected of one account, resource by resource: nothing is held but what others relate to. */
import { judgesOf, judgeUnlisted, type Judgement, type Settings } from '../../engine/judge.ts';
import type { AnyRule } from '../../engine/rule.ts';
import { GapCounts } from './gaps.ts';
import type { Loaded } from './load.ts';

/** What a scan saw, besides verdicts. */
export interface Seen {
  readonly resources: number;
  readonly gaps: GapCounts;
}

/** Gives every judgement to `take`, type by type, and says what was seen and what could not be. */
export async function judgeLoaded(
  account: string,
  { inventory, resources }: Loaded,
  rules: readonly AnyRule[],
  settings: Settings,
  take: (judgement: Judgement) => void,
): Promise<Seen> {
  const gaps = new GapCounts(account, rules);
  let count = 0;
  for (const type of gaps.types) {
    const ours = rules.filter(({ resource }) => resource === type);
    const judge = judgesOf(ours, inventory, settings);
    for await (const part of resources(type)) {
      for (const resource of part) {
        gaps.see(resource);
        for (const judgement of judge(resource)) take(judgement);
      }
      count += part.length;
    }
    const unlisted = inventory.unlisted(type);
    for (const one of unlisted) gaps.unlisted(one, type);
    for (const judgement of judgeUnlisted(ours, unlisted)) take(judgement);
  }
  return { resources: count, gaps };
}
