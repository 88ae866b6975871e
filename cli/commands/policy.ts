import type { Command } from 'commander';
import { rulesChosen, rulesWith, withConfig } from '../config.ts';
import { policiesFor } from '../../inventory/permissions.ts';
import { callsOfSource } from '../../lambdas/steps/read-unit.ts';
import { sourceOf, withSource, type SourceFlags } from './source.ts';
import { writeRecords } from '../output/format.ts';
import { safeJson } from '../output/safe-text.ts';
import { chosen, selectionOf, withRuleFlags, type SelectionFlags } from '../selection.ts';
import { commandWith, withDestination, withOutput, type Context, type OutputFlags } from './command.ts';

/** No table: a policy is for AWS. */
const FORMATS = ['json', 'ndjson'] as const;

/** `plumbline policy`: the read actions that the chosen rules need, as IAM policies. */
export function policyCommand(context: Context): Command {
  const { io, parts } = context;
  const command = commandWith('policy', 'print the IAM policy that the rules need, derived from them', [
    'plumbline policy',
    'plumbline policy --services s3 --output s3-policy.json',
    'plumbline policy --source config',
    'plumbline policy --rules iam-access-key-rotated --format ndjson',
  ]);
  withOutput(withSource(withRuleFlags(withConfig(command))), FORMATS).addHelpText(
    'after',
    '\nWhat does not fit into one managed policy (6,144 characters) comes as several:\n' +
      'json prints one document, or an array of several; ndjson a document a line.',
  );
  return command.action(async () => {
    const flags = command.opts<SelectionFlags & SourceFlags & OutputFlags>();
    const selection = selectionOf(flags, rulesWith(context.config, parts.rules));
    const rules = chosen(rulesChosen(context.config, parts.rules, selection), selection);
    const [source] = context.config?.config.sources ?? [];
    const from = sourceOf({ ...(source && { source }) }, flags);
    const policies = policiesFor(rules, undefined, callsOfSource(from));
    await withDestination(flags, FORMATS, io, (format, to) => {
      const [only] = policies;
      if (format === 'json' && policies.length === 1) return to.write(`${safeJson(only, 2)}\n`);
      return writeRecords(policies, format, to);
    });
  });
}
