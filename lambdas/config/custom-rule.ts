/** What a rule from outside must be. The types say it to those who check them; this says it to everybody. */
import { didYouMean } from '../../engine/nearest.ts';
import type { AnyRule } from '../../engine/rule.ts';
import { resolve } from '../../inventory/demands.ts';
import { registered } from '../../inventory/registry.ts';
import { knownRules } from '../steps/known-rules.ts';
import { CATEGORIES, SEVERITIES } from './names.ts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

/** What is wrong with a rule: a thing, a cause and a remedy; undefined where nothing is. */
export function ruleProblem(rule: AnyRule): string | undefined {
  const { id, resource, needs, params } = rule as Partial<AnyRule>;
  if (typeof id !== 'string') return `a rule has no id; write one, as s3-bucket-keeps-versions`;
  if (!Array.isArray(needs) || typeof params?.safeParse !== 'function')
    return `the rule '${id}' was not made by defineRule; wrap it in defineRule({ … })`;
  if (!ID.test(id))
    return `the id '${id}' cannot be one; write small letters, digits and dashes, the service first: s3-bucket-keeps-versions`;
  const types = registered().map(({ type }) => type);
  if (resource === undefined || !types.includes(resource))
    return `the rule '${id}' is about the unknown resource type '${String(resource)}'${didYouMean(String(resource), types)}`;
  return serviceProblem(id, resource) ?? textProblem(rule) ?? needProblem(rule);
}

/** The first word of an id is a service: that is what `--services` goes by. */
function serviceProblem(id: string, resource: string): string | undefined {
  const wordOf = (of: string): string => of.replace(/-.*/, '');
  const own = (resource.split('::')[1] ?? '').toLowerCase();
  const services = new Set([own, ...knownRules().map((rule) => wordOf(rule.id))].filter(Boolean));
  if (services.has(wordOf(id))) return undefined;
  return `the id '${id}' begins with no service; let it begin with '${own === '' ? 'account' : own}-'`;
}

function textProblem(rule: AnyRule): string | undefined {
  for (const name of ['title', 'why', 'fix'] as const) {
    if (typeof rule[name] !== 'string' || rule[name].trim() === '')
      return `the rule '${rule.id}' has no ${name}; write a sentence`;
  }
  const words = { severity: SEVERITIES, category: CATEGORIES } as const;
  for (const [name, valid] of Object.entries(words)) {
    const given: string = rule[name as keyof typeof words];
    if (!(valid as readonly string[]).includes(given))
      return `the rule '${rule.id}' has the unknown ${name} '${given}'${didYouMean(given, valid)}`;
  }
  if (!Number.isInteger(rule.revision) || rule.revision < 1)
    return `the rule '${rule.id}' has the revision ${String(rule.revision)}; write a whole number from 1`;
  return undefined;
}

function needProblem({ id, resource, needs }: AnyRule): string | undefined {
  for (const need of needs) {
    try {
      resolve(resource, need);
    } catch (error) {
      return `the rule '${id}' needs '${need}': ${(error as Error).message}`;
    }
  }
  return undefined;
}
