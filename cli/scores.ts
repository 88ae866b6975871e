/** The scores of the frameworks that flags name. */
import type { AnyRule } from '../engine/rule.ts';
import { loadFramework } from '../frameworks/load.ts';
import { scoreOf, type Score } from '../reports/scores/score.ts';
import type { Tallies } from '../reports/scores/tally.ts';
import type { Selection } from './parts.ts';
import { chosen } from './selection.ts';

/**
 * One score a framework; none where no framework is named. Of rules that the rest of the selection leaves out nothing
 * is known.
 */
export async function scoresOf(
  selection: Selection,
  rules: readonly AnyRule[],
  tallies: () => Tallies | Promise<Tallies>,
): Promise<readonly Score[]> {
  const { frameworks = [] } = selection;
  if (frameworks.length === 0) return [];
  const known = new Set(rules.map(({ id }) => id));
  const meant = new Set(chosen(rules, selection).map(({ id }) => id));
  const seen = new Map([...(await tallies())].filter(([rule]) => meant.has(rule)));
  const loaded = await Promise.all(frameworks.map(loadFramework));
  return loaded.map((framework) => scoreOf(framework, known, seen));
}
