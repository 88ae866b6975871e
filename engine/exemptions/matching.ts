/** What exemptions are good for: how many findings each of them is about. */
import { accepts, type Exemption } from './exemption.ts';
import { rulesOf, scopeTest, type Asked, type Exemptible } from './exempting.ts';

/** How many findings each exemption accepts, whether its time is over or not: in the order of the exemptions. */
export function matchCounts(
  exemptions: readonly Exemption[],
  rules: readonly Exemptible[],
  findings: Iterable<Asked>,
): readonly number[] {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  return exemptions.map((exemption) => {
    const inScope = scopeTest(exemption);
    return [...rulesOf(exemption, rules)]
      .flatMap((rule) => byRule.get(rule) ?? [])
      .filter((finding) => accepts(exemption, finding) && inScope(finding.resource)).length;
  });
}
