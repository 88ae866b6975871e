import { mappedBy } from '../../frameworks/of-rules.ts';

/** What there is to say about a rule. */
export interface RuleRecord {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly category: string;
  readonly type: string;
  readonly why: string;
  readonly fix: string;
  /** The type, and the needs beyond its listing. */
  readonly reads: readonly string[];
  readonly actions: readonly string[];
  /** JSON schemas by name. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly references: readonly string[];
  /** `cis-7.0:2.12` */
  readonly frameworks: readonly string[];
}

/** The manual page of a rule, as text. */
export function rulePage(rule: RuleRecord): string {
  const { id, title, severity, category, type, why, fix, reads, actions, parameters, references } = rule;
  const sections: readonly (readonly [head: string, lines: readonly string[]])[] = [
    ['WHY', [why]],
    ['FIX', [fix]],
    ['PARAMETERS', Object.entries(parameters).map(([name, schema]) => parameterLine(id, name, schema))],
    ['READS', reads],
    ['IAM ACTIONS', actions],
    ['FRAMEWORKS', mappedBy(id).map((one) => `${one.framework}: ${one.requirements.join(', ')}`)],
    ['REFERENCES', references],
  ];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([head, lines]) => `\n${head}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return `${title}\n${id}, ${severity}, ${category}, ${type}\n${body.join('')}`;
}

/** Written as the command line takes it. */
function parameterLine(id: string, name: string, schema: unknown): string {
  const { default: fallback, description } = schema as { default?: unknown; description?: string };
  const flag = `--param ${id}.${name}=${JSON.stringify(fallback)}`;
  return description === undefined ? flag : `${flag}\n    ${description}; this is the default`;
}
