/** Rules of users: known before any command does its work, so that each command takes them as it takes ours. */
import type { Command } from 'commander';
import { knowCustomRules } from '../lambdas/config/custom-rules.ts';
import { findConfig, loadConfig, type Loaded } from '../lambdas/config/load.ts';
import { knownRules } from '../lambdas/steps/known-rules.ts';

/**
 * Makes the rules known that `--custom-rules` names, and those of the configuration file: the one of `--config`, or of the
 * working directory. Gives that file, if there is one.
 *
 * @throws {UsageError} for what cannot be taken
 */
export async function knowRulesOf(command: Command): Promise<Loaded | undefined> {
  const { customRules = [], config = findConfig(process.cwd()) } = command.opts<{
    readonly customRules?: readonly string[];
    readonly config?: string | false;
  }>();
  knowCustomRules(customRules);
  if (config === undefined || config === false) return undefined;
  return loadConfig(config, (folders) => {
    knowCustomRules(folders);
    return Promise.resolve({ rules: knownRules() });
  });
}
