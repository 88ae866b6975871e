/** What is known of a rule, in numbers: what a score is made of. */

/** How many of a rule's verdicts are which. All 0 where it was judged and concerned nothing. */
export interface Tally {
  readonly passing: number;
  /** Open, and not exempt. */
  readonly failing: number;
  /** Could not be judged, broke, or was not judged in some account. */
  readonly unknown: number;
  /** What somebody has accepted, whatever was found. */
  readonly exempt: number;
}

/** By rule; a rule that is not in it was not judged. */
export type Tallies = ReadonlyMap<string, Tally>;

export const NOTHING: Tally = { passing: 0, failing: 0, unknown: 0, exempt: 0 };

/** Counts one more, or several. */
export function count(tallies: Map<string, Tally>, rule: string, what: keyof Tally, by = 1): void {
  const before = tallies.get(rule) ?? NOTHING;
  tallies.set(rule, { ...before, [what]: before[what] + by });
}

/** Of several accounts. What was judged in some of them only is not known in the others. */
export function together(accounts: readonly Tallies[]): Tallies {
  const all = new Map<string, Tally>();
  for (const rule of new Set(accounts.flatMap((tallies) => [...tallies.keys()]))) {
    for (const tallies of accounts) {
      const { passing, failing, unknown, exempt } = tallies.get(rule) ?? { ...NOTHING, unknown: 1 };
      count(all, rule, 'passing', passing);
      count(all, rule, 'failing', failing);
      count(all, rule, 'unknown', unknown);
      count(all, rule, 'exempt', exempt);
    }
  }
  return all;
}
