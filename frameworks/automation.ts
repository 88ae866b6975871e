/** Which requirements rules can judge: those that there are, and those that are still to be built. */
import type { Requirement } from './framework.ts';

export interface Automation {
  readonly state: 'automated' | 'in part' | 'not automated yet' | 'not automated';
  /** Those that there are. */
  readonly rules: readonly string[];
  /** Those that are still to be built. */
  readonly planned: readonly string[];
}

/** @param known the ids of the rules that there are */
export function automationOf({ rules: all }: Requirement, known: ReadonlySet<string>): Automation {
  const rules = all.filter((rule) => known.has(rule));
  const planned = all.filter((rule) => !known.has(rule));
  return { state: state(), rules, planned };

  function state(): Automation['state'] {
    if (all.length === 0) return 'not automated';
    if (rules.length === 0) return 'not automated yet';
    return planned.length > 0 ? 'in part' : 'automated';
  }
}

export interface AutomationCounts {
  readonly requirements: number;
  /** By at least one rule. */
  readonly automated: number;
  /** Of these: other rules for them are still to be built. */
  readonly inPart: number;
  readonly notAutomatedYet: number;
  readonly notAutomated: number;
}

export function automationIn(of: readonly Requirement[], known: ReadonlySet<string>): AutomationCounts {
  const states = of.map((requirement) => automationOf(requirement, known).state);
  const count = (...wanted: readonly Automation['state'][]) =>
    states.filter((state) => wanted.includes(state)).length;
  return {
    requirements: states.length,
    automated: count('automated', 'in part'),
    inPart: count('in part'),
    notAutomatedYet: count('not automated yet'),
    notAutomated: count('not automated'),
  };
}
