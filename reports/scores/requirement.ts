/** Whether a requirement is met, by what is known of its rules. */
import { automationOf } from '../../frameworks/automation.ts';
import type { Requirement } from '../../frameworks/framework.ts';
import { NOTHING, type Tallies } from './tally.ts';

export interface RequirementStatus {
  readonly status: 'fail' | 'unknown' | 'pass' | 'not-applicable' | 'not-automated-yet' | 'not-automated';
  /** Rules that fail on something. */
  readonly failing: readonly string[];
  /** Rules that could not be judged on something, or were not judged. */
  readonly unknown: readonly string[];
  /** Rules of which something is accepted. */
  readonly exempt: readonly string[];
  /** Rules that are still to be built. */
  readonly planned: readonly string[];
}

const NOT_JUDGED = { ...NOTHING, unknown: 1 };

/** A requirement fails before it is unknown, and is unknown before it passes. */
export function statusOf(
  requirement: Requirement,
  known: ReadonlySet<string>,
  tallies: Tallies,
): RequirementStatus {
  const { state, rules, planned } = automationOf(requirement, known);
  const having = (what: keyof typeof NOTHING) =>
    rules.filter((rule) => (tallies.get(rule) ?? NOT_JUDGED)[what] > 0);
  const [failing, unknown, exempt] = [having('failing'), having('unknown'), having('exempt')];
  return { status: status(), failing, unknown, exempt, planned };

  function status(): RequirementStatus['status'] {
    if (state === 'not automated') return 'not-automated';
    if (state === 'not automated yet') return 'not-automated-yet';
    if (failing.length > 0) return 'fail';
    if (unknown.length > 0) return 'unknown';
    return exempt.length + having('passing').length > 0 ? 'pass' : 'not-applicable';
  }
}
