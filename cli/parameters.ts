import type { AnyRule } from '../engine/rule.ts';
import { oneOf } from './selection.ts';
import { UsageError, unknownName } from './usage-error.ts';

/**
 * Reads `--param rule.name=value`, one or many, into parameters by rule. Values are JSON (`30`, `[22,3389]`),
 * or else plain text. Throws `UsageError` on an unknown rule or name and on a value the rule does not take.
 */
export function parametersOf(
  flags: readonly string[],
  rules: readonly AnyRule[],
): Record<string, Record<string, unknown>> {
  const parameters: Record<string, Record<string, unknown>> = {};
  for (const flag of flags) {
    const [, id, name, text] = /^([^.=]+)\.([^=]+)=(.*)$/s.exec(flag) ?? [];
    if (id === undefined || name === undefined || text === undefined) {
      throw new UsageError(`--param '${flag}': write rule.name=value`);
    }
    const rule = ruleOf(id, rules);
    const valid = Object.keys(rule.params.shape);
    if (valid.length === 0) throw new UsageError(`rule '${rule.id}' has no parameters, so no '${name}'`);
    if (!valid.includes(name)) throw unknownName(`parameter of ${rule.id}`, name, valid);
    parameters[rule.id] = { ...parameters[rule.id], [name]: valueOf(text) };
  }
  for (const [id, given] of Object.entries(parameters)) check(ruleOf(id, rules), given);
  return parameters;
}

const ruleOf = (id: string, rules: readonly AnyRule[]): AnyRule => {
  const known = oneOf(
    'rule',
    id,
    rules.map((rule) => rule.id),
  );
  return rules.find((rule) => rule.id === known) ?? ruleOf(known, []);
};

function check(rule: AnyRule, given: Record<string, unknown>): void {
  const { success, error } = rule.params.safeParse(given);
  if (success) return;
  const [issue] = error.issues;
  throw new UsageError(`--param ${rule.id}.${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
