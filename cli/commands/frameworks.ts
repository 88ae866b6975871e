import type { Command } from 'commander';
import type { AnyRule } from '../../engine/rule.ts';
import { automationIn, automationOf } from '../../frameworks/automation.ts';
import { fullName, type Framework, type Requirement } from '../../frameworks/framework.ts';
import { loadFramework } from '../../frameworks/load.ts';
import { frameworkIds } from '../../frameworks/of-rules.ts';
import { FORMATS, writeRecords } from '../output/format.ts';
import { safeJson } from '../output/safe-text.ts';
import { table } from '../output/table.ts';
import { frameworkNamed } from '../selection.ts';
import { commandWith, withDestination, withOutput, type Context, type OutputFlags } from './command.ts';

/** `plumbline frameworks`: which requirements of which frameworks the rules can judge. */
export function frameworksCommand(context: Context): Command {
  return commandWith('frameworks', 'list the frameworks, or the requirements of one', [
    'plumbline frameworks list',
    'plumbline frameworks show cis-7.0',
  ])
    .addCommand(listCommand(context))
    .addCommand(showCommand(context));
}

function listCommand({ io, parts }: Context): Command {
  const command = commandWith('list', 'list the frameworks, and how much of them is automated', [
    'plumbline frameworks list',
    'plumbline frameworks list --format json',
  ]);
  withOutput(command, FORMATS);
  return command.action(async () => {
    const flags = command.opts<OutputFlags>();
    const known = idsOf(parts.rules);
    const frameworks = await Promise.all(frameworkIds.map(loadFramework));
    const records = frameworks.map((framework) => brief(framework, known));
    await withDestination(flags, FORMATS, io, (format, to) =>
      format === 'table' ? to.write(listTable(records, to.width)) : writeRecords(records, format, to),
    );
  });
}

function showCommand({ io, parts }: Context): Command {
  const command = commandWith('show', 'show the requirements of a framework, and their rules', [
    'plumbline frameworks show cis-7.0',
    'plumbline frameworks show aws-fsbp --format json',
  ]).argument('<framework>', 'the id of the framework');
  withOutput(command, FORMATS);
  return command.action(async (given: string) => {
    const known = idsOf(parts.rules);
    const framework = await loadFramework(frameworkNamed(given));
    const requirements = framework.requirements.map((one) => requirementOf(one, known));
    const record = { ...brief(framework, known), sections: framework.sections, requirements };
    await withDestination(command.opts<OutputFlags>(), FORMATS, io, (format, to) =>
      to.write(
        format === 'table'
          ? `${record.name}\n${requirementsTable(requirements, to.width)}`
          : `${safeJson(record, format === 'json' ? 2 : 0)}\n`,
      ),
    );
  });
}

const idsOf = (rules: readonly AnyRule[]): ReadonlySet<string> => new Set(rules.map(({ id }) => id));

/** A framework as a line. */
const brief = (framework: Framework, known: ReadonlySet<string>) => ({
  id: framework.id,
  name: fullName(framework),
  ...automationIn(framework.requirements, known),
});

/** A requirement as a line. */
const requirementOf = (requirement: Requirement, known: ReadonlySet<string>) => ({
  ...requirement,
  ...automationOf(requirement, known),
});

const listTable = (records: readonly ReturnType<typeof brief>[], width: number | undefined): string =>
  table(
    ['FRAMEWORK', 'REQUIREMENTS', 'AUTOMATED', 'OF THEM IN PART', 'NOT YET', 'NOT AUTOMATED', 'NAME'],
    records.map(({ id, name, ...counts }) => [id, ...Object.values(counts).map(String), name]),
    { width },
  );

const requirementsTable = (
  requirements: readonly ReturnType<typeof requirementOf>[],
  width: number | undefined,
): string =>
  table(
    ['REQUIREMENT', 'STATE', 'RULES', 'TO COME', 'TITLE'],
    requirements.map(({ id, state, rules, planned, title }) => [
      ...[id, state, String(rules.length), String(planned.length)],
      title ?? rules.join(', '),
    ]),
    { width },
  );
