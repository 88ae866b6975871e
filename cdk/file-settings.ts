/** The configuration file as settings of the app. */
import { resolve } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { RegionInfo } from 'aws-cdk-lib/region-info';

import { ruleIdsOf, sourceOf } from '../lambdas/config/chosen.ts';
import { knowCustomRules } from '../lambdas/config/custom-rules.ts';
import { findConfig, loadConfig, type Knowing, type Loaded } from '../lambdas/config/load.ts';
import type { PlumblineConfig } from '../lambdas/config/schema.ts';
import { knownRules } from '../lambdas/steps/known-rules.ts';
import { UsageError } from '../lambdas/steps/types.ts';
import type { AppSettings } from './context.ts';
import type { Accounts } from './settings.ts';

/** Settings that a file gives; the context comes before them. */
export type FileSettings = Partial<AppSettings>;

/** The names of all regions, as far as this version of the CDK knows them. */
export const regionNames = (): readonly string[] => RegionInfo.regions.map(({ name }) => name);

/** The settings of the one configuration file in a folder; none where there is no file. Throws as `loadConfig` does. */
export async function settingsIn(
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
  knowing: Knowing = (customRules) => {
    knowCustomRules(customRules);
    return Promise.resolve({ rules: knownRules(), regions: regionNames() });
  },
): Promise<FileSettings> {
  const file = findConfig(folder);
  return file === undefined ? {} : settingsOf(await loadConfig(file, knowing), env);
}

/** @throws {UsageError} where the environment variable that it names is not set */
export function settingsOf({ file, folder, config }: Loaded, env: NodeJS.ProcessEnv): FileSettings {
  const { alerts, limits, schedule, sources, exemptions, externalId } = config;
  const word = typeof externalId === 'object' ? wordIn(externalId.env, file, env) : externalId;
  const { maxDays, announceDays } = exemptions ?? {};
  const settings: { [K in keyof AppSettings]?: AppSettings[K] | undefined } = {
    name: config.name,
    accounts: config.accounts && accountsOf(config.accounts),
    regions: config.regions,
    customRules: config.customRules?.map((path) => resolve(folder, path)),
    rules: config.rules === undefined ? undefined : ruleIdsOf(config, knownRules()),
    params: config.parameters,
    severities: config.severities,
    alertEmails: alerts?.emails,
    alertRoutes: alerts?.routes,
    allow: limits?.allow,
    batchSize: limits?.batchSize,
    concurrency: limits?.concurrency,
    roleName: config.roleName,
    externalId: word,
    ...(sources && sourceOf(sources)),
    exemptions: exemptions && { ...(maxDays && { maxDays }), ...(announceDays && { announceDays }) },
    schedule: schedule && {
      expression: ScheduleExpression.expression(schedule.expression),
      period: Duration.hours(schedule.hours),
    },
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

const accountsOf = ({ ids, ous, exclude }: NonNullable<PlumblineConfig['accounts']>): Accounts =>
  ids ? { ids } : { organization: true, ...(ous && { ous }), ...(exclude && { exclude }) };

function wordIn(name: string, file: string, env: NodeJS.ProcessEnv): string {
  const word = env[name];
  if (word === undefined || word === '')
    throw new UsageError(`${file}: externalId.env: the environment variable ${name} is not set`);
  return word;
}
