/** Counts verdicts by rule: of a scan, and of what is true now. */
import type { Judgement } from '../../engine/judge.ts';
import { holdsAt } from '../../engine/exemptions/exemption.ts';
import type { FindingState } from '../../engine/finding.ts';
import { EVERYWHERE, type AccountState } from '../../engine/state/state.ts';
import { count, NOTHING, type Tallies, type Tally } from '../../reports/scores/tally.ts';

type Kind = Exclude<keyof Tally, 'passing'>;

/** What a finding counts as. A rule that broke is never accepted; what is open fails, whatever is known since. */
export function kindOf({ open, verdict, exemption }: FindingState, now: Date): Kind {
  const holds = exemption !== undefined && holdsAt(exemption, now.toISOString());
  if (holds && verdict !== 'error') return 'exempt';
  return !holds && (open || verdict === 'fail') ? 'failing' : 'unknown';
}

/** Of one account, as its state has it: of some regions, where they are named. What lives in no region counts always. */
export function talliesNow(
  { judged, passes, findings }: AccountState,
  now: Date,
  regions?: readonly string[],
): Tallies {
  const tallies = new Map<string, Tally>();
  const isMeant = (region: string) =>
    regions === undefined || [EVERYWHERE, 'global', ...regions].includes(region);
  for (const pair of judged.keys()) {
    const { rule, place } = parted(pair);
    if (isMeant(place)) tallies.set(rule, NOTHING);
  }
  for (const [pair, passed] of passes) {
    const { rule, place } = parted(pair);
    if (isMeant(place)) count(tallies, rule, 'passing', passed);
  }
  for (const finding of findings.values())
    if (isMeant(finding.resource.region)) count(tallies, finding.rule, kindOf(finding, now));
  return tallies;
}

function parted(pair: string): { readonly rule: string; readonly place: string } {
  const blank = pair.indexOf(' ');
  return { rule: pair.slice(0, blank), place: pair.slice(blank + 1) };
}

/** Of one account, as a scan judged it. */
export class ScanTallies {
  readonly #passing = new Map<string, Tally>();

  see({ rule, verdict }: Pick<Judgement, 'rule' | 'verdict'>): void {
    if (verdict.status === 'pass') count(this.#passing, rule.id, 'passing');
  }

  /**
   * @param rules those that were judged
   * @param others what did not pass: the rule, and the finding; none where it is no longer known
   */
  of(
    rules: readonly string[],
    others: Iterable<readonly [rule: string, finding: FindingState | undefined]>,
    now: Date,
  ): Tallies {
    const tallies = new Map(rules.map((rule) => [rule, this.#passing.get(rule) ?? NOTHING]));
    for (const [rule, finding] of others)
      count(tallies, rule, finding === undefined ? 'unknown' : kindOf(finding, now));
    return tallies;
  }
}
