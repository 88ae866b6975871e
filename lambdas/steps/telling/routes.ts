/** Who is told of a part: what of the news each route lets through, as a message of its own. */
import type { AnyRule, Category, Severity } from '../../../engine/rule.ts';
import { apiPath } from '../../../inventory/api-path.ts';
import { messageOf, type News } from '../../../reports/message.ts';
import { SEVERITIES } from '../rules.ts';
import type { Plan, RouteCondition, Summary } from '../types.ts';

/** One message, to all people or to those of a route. */
export type Publish = (subject: string, text: string, route?: string) => Promise<void>;

/** What of the news meets a condition. */
export function routed(
  news: readonly News[],
  { severity, categories, accounts }: RouteCondition,
  rules: ReadonlyMap<string, Pick<AnyRule, 'category'>>,
): readonly News[] {
  const worst = severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  const meets = (rule: string, its: Severity): boolean => {
    const category: Category | undefined = rules.get(rule)?.category;
    // A rule that is gone has no category: better told once too often.
    return (
      SEVERITIES.indexOf(its) <= worst && (category === undefined || (categories?.includes(category) ?? true))
    );
  };
  return news
    .filter(({ account }) => accounts?.includes(account) ?? true)
    .map(({ account, entries }) => ({
      account,
      entries: entries.filter((entry) =>
        'change' in entry
          ? meets(entry.change.finding.rule, entry.change.finding.severity)
          : meets(entry.summary.rule, entry.summary.severity),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Tells each route what it lets through. Where one cannot be reached the others are told, and all people hear of it. */
export async function tellRoutes(
  { config: { routes = {} } }: Pick<Plan, 'config'>,
  summary: Summary,
  news: readonly News[],
  rules: ReadonlyMap<string, AnyRule>,
  publish: Publish,
): Promise<void> {
  const failed: string[] = [];
  for (const [name, condition] of Object.entries(routes)) {
    const ours = routed(news, condition, rules);
    if (ours.length === 0) continue;
    // What could not be seen, and what of the scanner is wrong, is for those who run it.
    const scanned = { ...summary, gaps: [], gapCount: 0, configProblems: [] };
    const { subject, text } = messageOf(scanned, ours, { lost: [], regained: [] }, rules, apiPath);
    try {
      await publish(subject, text, name);
    } catch (error) {
      failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (failed.length === 0) return;
  const text = ['These routes could not be told what changed:', ...failed, 'Check their topics.'].join('\n');
  await publish(`Plumbline: ${failed.length} of the routes could not be told`, text);
}
