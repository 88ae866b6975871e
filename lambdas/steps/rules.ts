/** Which of our rules a configuration and a request choose. */
import { didYouMean } from '../../engine/nearest.ts';
import type { AnyRule, Severity } from '../../engine/rule.ts';
import { frameworkIds, rulesFor } from '../../frameworks/of-rules.ts';
import { callsFor } from '../../inventory/permissions.ts';
import { knownRules } from './known-rules.ts';
import { UsageError, type ScanConfig, type Selection } from './types.ts';

/** From the worst. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

/** Refuses a name that is not among the valid ones, with the nearest that is. */
export function mustBeKnown(what: string, names: readonly string[], valid: readonly string[]): void {
  const known = new Set(valid);
  const wrong = names.find((name) => !known.has(name));
  if (wrong === undefined) return;
  throw new UsageError(`unknown ${what} '${wrong}'${didYouMean(wrong, valid)}`);
}

const serviceOf = ({ id }: AnyRule): string => id.slice(0, id.indexOf('-'));

/** Rules with the severities that a configuration gives them. */
export const withSeverities = (
  rules: readonly AnyRule[],
  severities: ScanConfig['severities'] = {},
): readonly AnyRule[] =>
  rules.map((rule) => {
    const severity = Object.hasOwn(severities, rule.id) ? severities[rule.id] : undefined;
    return severity === undefined ? rule : { ...rule, severity };
  });

/** The rules of a configuration, as it has them. Throws a {@link UsageError} for rules and parameters that there are not. */
export function rulesOf({
  rules,
  params,
  severities = {},
}: Pick<ScanConfig, 'rules' | 'params' | 'severities'>): readonly AnyRule[] {
  const ours = knownRules();
  mustBeKnown(
    'rule',
    [...rules, ...Object.keys(params), ...Object.keys(severities)],
    ours.map(({ id }) => id),
  );
  const chosen = new Set(rules);
  const found = withSeverities(
    ours.filter(({ id }) => chosen.has(id)),
    severities,
  );
  for (const rule of found) checkParams(rule, params[rule.id] ?? {});
  return found;
}

function checkParams(rule: AnyRule, given: object): void {
  mustBeKnown(`parameter of ${rule.id}`, Object.keys(given), Object.keys(rule.params.shape));
  const { error } = rule.params.safeParse(given);
  const [issue] = error?.issues ?? [];
  if (issue) throw new UsageError(`parameter '${issue.path.join('.')}' of ${rule.id}: ${issue.message}`);
}

/** The rules that a request narrows a list of rules to. Throws a {@link UsageError} for names that there are not. */
export function narrow(
  rules: readonly AnyRule[],
  { rules: ids, services, types, categories, frameworks, severity }: Selection,
): readonly AnyRule[] {
  const ours = knownRules();
  mustBeKnown(
    'rule',
    ids ?? [],
    rules.map(({ id }) => id),
  );
  mustBeKnown('service', services ?? [], [...new Set(ours.map(serviceOf))]);
  mustBeKnown('resource type', types ?? [], [...new Set(ours.map(({ resource }) => resource))]);
  mustBeKnown('category', categories ?? [], [...new Set(ours.map(({ category }) => category))]);
  mustBeKnown('framework', frameworks ?? [], frameworkIds);
  mustBeKnown('severity', severity === undefined ? [] : [severity], SEVERITIES);
  const worst = severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  const forThem = frameworks && rulesFor(frameworks);
  return rules.filter(
    (rule) =>
      (ids?.includes(rule.id) ?? true) &&
      (services?.includes(serviceOf(rule)) ?? true) &&
      (types?.includes(rule.resource) ?? true) &&
      (categories?.includes(rule.category) ?? true) &&
      (forThem?.has(rule.id) ?? true) &&
      SEVERITIES.indexOf(rule.severity) <= worst,
  );
}

/** What the reads of a rule cost beyond a call, so that they are made only where that is allowed. */
export const costsOf = (rule: AnyRule): readonly ('billed' | 'slow')[] => [
  ...new Set(callsFor([rule]).flatMap(({ cost }) => cost ?? [])),
];

/** Without the rules that would know nothing, because what they read is not allowed; who names one has it all the same. */
const affordable = (
  rules: readonly AnyRule[],
  allow: ScanConfig['allow'],
  { rules: named = [] }: Selection,
): readonly AnyRule[] =>
  rules.filter((rule) => named.includes(rule.id) || costsOf(rule).every((cost) => allow.includes(cost)));

/** The rules of a scan, and the ids of those that are left out as they would know nothing. Throws a {@link UsageError} where none is left. */
export function chooseRules(
  config: Pick<ScanConfig, 'rules' | 'params' | 'severities' | 'allow'>,
  request: Selection,
): { readonly rules: readonly AnyRule[]; readonly leftOut: readonly string[] } {
  const chosen = narrow(rulesOf(config), request);
  const [first] = chosen;
  if (!first) throw new UsageError('no rule meets all of the selection; leave a part of it out');
  const rules = affordable(chosen, config.allow, request);
  if (rules.length === 0)
    throw new UsageError(
      `all rules of the selection make reads that are ${costsOf(first).join(' and ')}; allow them (--allow, limits.allow) or name the rules`,
    );
  const left = new Set(rules);
  return { rules, leftOut: chosen.flatMap((rule) => (left.has(rule) ? [] : [rule.id])) };
}
