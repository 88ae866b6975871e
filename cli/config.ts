/** The configuration file, for commands: what they take from it, with their flags on top. */
import type { Command } from 'commander';
import { resolve } from 'node:path';
import type { AnyRule } from '../engine/rule.ts';
import { ruleIdsOf, scanPartsOf } from '../lambdas/config/chosen.ts';
import type { Loaded } from '../lambdas/config/load.ts';
import { withSeverities } from '../lambdas/steps/rules.ts';
import type { ScanConfig, Selection } from './parts.ts';

/** Adds the flags that name a configuration file, or none. */
export const withConfig = (command: Command): Command =>
  command
    .option('--config <file>', 'the configuration; plumbline.config.ts, .yaml or .json from here unless said')
    .option('--no-config', 'go by no configuration file');

/** All rules that there are, each with the severity that the configuration gives it. */
export const rulesWith = (loaded: Loaded | undefined, rules: readonly AnyRule[]): readonly AnyRule[] =>
  withSeverities(rules, loaded?.config.severities);

/** The rules that the configuration chooses, and those that flags name besides. */
export function rulesChosen(
  loaded: Loaded | undefined,
  rules: readonly AnyRule[],
  { rules: named = [] }: Selection = {},
): readonly AnyRule[] {
  if (!loaded) return rules;
  const ids = new Set([...ruleIdsOf(loaded.config, rules), ...named]);
  return rulesWith(loaded, rules).filter(({ id }) => ids.has(id));
}

/**
 * A scan from here as the configuration wants it. What flags name is added to its rules and regions, so that the request
 * can be narrowed to it; parameters by flags come before its own.
 */
export function scanConfigOf(
  base: ScanConfig,
  loaded: Loaded | undefined,
  request: Selection,
  rules: readonly AnyRule[],
): ScanConfig {
  if (!loaded) return base;
  const ours = scanPartsOf(loaded.config, rules);
  const params = { ...ours.params };
  for (const [id, given] of Object.entries(base.params)) params[id] = { ...params[id], ...given };
  return {
    ...base,
    ...ours,
    regions: request.regions ? base.regions : ours.regions,
    rules: rulesChosen(loaded, rules, request).map(({ id }) => id),
    params,
    allow: [...new Set([...ours.allow, ...base.allow])],
  };
}

/** The file of exemptions that the configuration names: an absolute path. */
export const exemptionsFileOf = (loaded: Loaded | undefined): string | undefined =>
  loaded?.config.exemptions?.file === undefined
    ? undefined
    : resolve(loaded.folder, loaded.config.exemptions.file);
