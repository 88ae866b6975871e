/** Which requirements a rule speaks of, and which rules a framework needs: known without loading any framework. */
import { NAMES, REQUIREMENTS } from './table.ts';

/** The ids of all frameworks. */
export const frameworkIds: readonly string[] = Object.keys(NAMES);

/** `CIS AWS Foundations Benchmark 7.0`; the id itself where there is no such framework. */
export const frameworkName = (id: string): string => (Object.hasOwn(NAMES, id) ? NAMES[id] : undefined) ?? id;

/** A framework, and those of its requirements that a rule speaks of. */
export interface Mapped {
  readonly framework: string;
  readonly requirements: readonly string[];
}

/** The requirements that a rule speaks of, by framework; none for rules of users. */
export function mappedBy(rule: string): readonly Mapped[] {
  const text = Object.hasOwn(REQUIREMENTS, rule) ? REQUIREMENTS[rule] : undefined;
  return (text?.split('|') ?? []).map((part) => {
    const colon = part.indexOf(':');
    return { framework: part.slice(0, colon), requirements: part.slice(colon + 1).split(';') };
  });
}

/** The same as one list: `cis-7.0:2.12`. */
export const requirementsOf = (rule: string): readonly string[] =>
  mappedBy(rule).flatMap(({ framework, requirements }) => requirements.map((id) => `${framework}:${id}`));

/** The rules that there are for any of these frameworks. */
export const rulesFor = (frameworks: readonly string[]): ReadonlySet<string> =>
  new Set(
    Object.keys(REQUIREMENTS).filter((rule) =>
      mappedBy(rule).some(({ framework }) => frameworks.includes(framework)),
    ),
  );
