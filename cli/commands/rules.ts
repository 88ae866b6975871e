import type { Command } from 'commander';
import { paramsSchema, type AnyRule } from '../../engine/rule.ts';
import { requirementsOf } from '../../frameworks/of-rules.ts';
import { actionsFor } from '../../inventory/permissions.ts';
import { FORMATS, writeRecords } from '../output/format.ts';
import { rulePage } from '../output/rule-page.ts';
import { safeJson } from '../output/safe-text.ts';
import { table } from '../output/table.ts';
import {
  chosen,
  oneOf,
  selectionOf,
  serviceOf,
  withCustomRules,
  withRuleFlags,
  type SelectionFlags,
} from '../selection.ts';
import { commandWith, withDestination, withOutput, type Context, type OutputFlags } from './command.ts';

/** `plumbline rules`: what Plumbline can judge. */
export function rulesCommand(context: Context): Command {
  return commandWith('rules', 'list the rules, or show one', [
    'plumbline rules list',
    'plumbline rules show iam-access-key-rotated',
  ])
    .addCommand(listCommand(context))
    .addCommand(showCommand(context));
}

function listCommand({ io, parts }: Context): Command {
  const command = commandWith('list', 'list the rules', [
    'plumbline rules list',
    'plumbline rules list --services s3,iam --severity high',
    'plumbline rules list --categories exposure --format json',
    'plumbline rules list --frameworks cis-7.0',
  ]);
  withOutput(withRuleFlags(command), FORMATS);
  return command.action(async () => {
    const flags = command.opts<SelectionFlags & OutputFlags>();
    const rules = chosen(parts.rules, selectionOf(flags, parts.rules));
    await withDestination(flags, FORMATS, io, (format, to) =>
      format === 'table' ? to.write(rulesTable(rules, to.width)) : writeRecords(rules.map(brief), format, to),
    );
  });
}

function showCommand({ io, parts }: Context): Command {
  const command = commandWith('show', 'show what a rule asks for, why, and how to meet it', [
    'plumbline rules show iam-access-key-rotated',
    'plumbline rules show s3-bucket-blocks-public-access --format json',
  ]).argument('<rule>', 'the id of the rule');
  withOutput(withCustomRules(command), FORMATS);
  return command.action(async (given: string) => {
    const flags = command.opts<OutputFlags>();
    const ids = parts.rules.map(({ id }) => id);
    const id = oneOf('rule', given, ids);
    for (const rule of parts.rules.filter((one) => one.id === id)) {
      await withDestination(flags, FORMATS, io, (format, to) =>
        to.write(
          format === 'table' ? rulePage(full(rule)) : `${safeJson(full(rule), format === 'json' ? 2 : 0)}\n`,
        ),
      );
    }
  });
}

const rulesTable = (rules: readonly AnyRule[], width: number | undefined): string =>
  table(
    ['RULE', 'SEVERITY', 'CATEGORY', 'TYPE', 'TITLE'],
    rules.map(({ id, severity, category, resource, title }) => [id, severity, category, resource, title]),
    { width },
  );

/** A rule as a line. */
const brief = (rule: AnyRule) => ({
  id: rule.id,
  title: rule.title,
  severity: rule.severity,
  category: rule.category,
  service: serviceOf(rule),
  type: rule.resource,
  revision: rule.revision,
});

/** A rule with all that its page says. */
const full = (rule: AnyRule) => ({
  ...brief(rule),
  why: rule.why,
  fix: rule.fix,
  reads: [rule.resource, ...rule.needs],
  actions: actionsFor([rule]),
  parameters: paramsSchema(rule).properties ?? {},
  references: rule.references ?? [],
  frameworks: requirementsOf(rule.id),
});
