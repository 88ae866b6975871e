/** How far the requirements of a framework are met. */
import type { Framework, Requirement, Section } from '../../frameworks/framework.ts';
import { statusOf, type RequirementStatus } from './requirement.ts';
import type { Tallies } from './tally.ts';

/** Requirements, counted. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
  /** Judged, and nothing there that they concern. */
  readonly notApplicable: number;
  /** All of their rules are still to be built. */
  readonly notAutomatedYet: number;
  /** No rule speaks of them. */
  readonly notAutomated: number;
  /** Of passed, failed, unknown and not applicable: judged by some rules, while others are still to be built. */
  readonly inPart: number;
  /** Of what passed, failed and is unknown, in whole percent; null where there is nothing of it. */
  readonly percent: { readonly passed: number; readonly unknown: number } | null;
}

export interface SectionScore extends Section, Counts {}

export interface Score extends Pick<Framework, 'id' | 'name' | 'version'> {
  readonly total: Counts;
  readonly sections: readonly SectionScore[];
  readonly requirements: readonly (Omit<Requirement, 'rules'> & RequirementStatus)[];
}

/**
 * The score of a framework.
 *
 * @param known the rules that there are; others are still to be built
 */
export function scoreOf(framework: Framework, known: ReadonlySet<string>, tallies: Tallies): Score {
  const { id, name, version } = framework;
  const requirements = framework.requirements.map(({ rules, ...requirement }) => ({
    ...requirement,
    ...statusOf({ ...requirement, rules }, known, tallies),
  }));
  const bySection = Map.groupBy(requirements, ({ section }) => section);
  return {
    ...{ id, name, ...(version !== undefined && { version }) },
    total: countsOf(requirements),
    sections: framework.sections.map((section) => ({
      ...section,
      ...countsOf(bySection.get(section.id) ?? []),
    })),
    requirements,
  };
}

function countsOf(of: readonly RequirementStatus[]): Counts {
  const by = (status: RequirementStatus['status']) => of.filter((one) => one.status === status).length;
  const [passed, failed, unknown] = [by('pass'), by('fail'), by('unknown')];
  const all = passed + failed + unknown;
  return {
    ...{ passed, failed, unknown, notApplicable: by('not-applicable') },
    ...{ notAutomatedYet: by('not-automated-yet'), notAutomated: by('not-automated') },
    inPart: of.filter(({ status, planned }) => status !== 'not-automated-yet' && planned.length > 0).length,
    // Rounded against us: neither is a requirement missing from 100 %, nor an unknown from 0 %.
    percent:
      all === 0
        ? null
        : { passed: Math.floor((100 * passed) / all), unknown: Math.ceil((100 * unknown) / all) },
  };
}
